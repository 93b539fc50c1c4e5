import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useKeptCodes } from './kept-codes.tsx'

type StubProps = { star: { slug: string; name: string }; receipt: string; changeCode: string | null }

/** The receipt, like the stub of a paper ballot, and the code that changes the ballot; shown once. */
export function Stub({ star, receipt, changeCode }: StubProps) {
  const { t } = useTranslation()
  const stub = useRef<HTMLDivElement>(null)
  // It is shown once: whoever has just cast the ballot must not have to look for it.
  useEffect(() => stub.current?.focus(), [receipt])
  const isKept = useKeeping(star.slug, changeCode)
  return (
    <div className="rounded-card border-2 border-dashed border-gold bg-gold-tint px-5 py-6 text-center">
      <div ref={stub} tabIndex={-1} role="status">
        <p className="flex items-center justify-center gap-2 font-semibold text-good">
          <Icon name="check" /> {t('stars:stub.cast', { star: star.name })}
        </p>
        <p className="mt-3 text-sm text-ink-soft">{t('stars:stub.label')}</p>
        <p className="font-mono text-xl font-semibold tracking-wider">{receipt}</p>
        <p className="mx-auto mt-1 mb-3 max-w-[28rem] text-sm">{t('stars:stub.what')}</p>
        {changeCode !== null && (
          <>
            <p className="mt-4 border-t border-gold pt-4 text-sm text-ink-soft">{t('star-votes:code.label')}</p>
            <p className="font-mono font-semibold tracking-wide wrap-anywhere sm:text-lg">{changeCode}</p>
            <p className="mx-auto mt-1 max-w-[28rem] text-sm">{t('star-votes:code.what')}</p>
            {isKept && <p className="mx-auto mt-1 max-w-[28rem] text-sm text-good">{t('star-votes:code.kept')}</p>}
          </>
        )}
        <p className="mx-auto mt-3 mb-3 max-w-[28rem] text-sm text-ink-soft">{t('stars:stub.hint')}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-x-4 gap-y-2">
        <CopyButton text={receipt}>{t('stars:stub.copy')}</CopyButton>
        {changeCode !== null && <CopyButton text={changeCode}>{t('star-votes:code.copy')}</CopyButton>}
      </div>
    </div>
  )
}

/** Whether this device keeps the code for its voter. */
function useKeeping(star: string, code: string | null): boolean {
  const codes = useKeptCodes()
  const [isKept, setIsKept] = useState(false)
  useEffect(() => {
    if (code !== null) setIsKept(codes.keep(star, code))
  }, [codes, star, code])
  return isKept
}
