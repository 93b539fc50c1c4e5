import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** The receipt, like the stub of a paper ballot; shown once. */
export function Stub({ star, receipt }: { star: string; receipt: string }) {
  const { t } = useTranslation()
  const stub = useRef<HTMLDivElement>(null)
  // It is shown once: whoever has just cast the ballot must not have to look for it.
  useEffect(() => stub.current?.focus(), [receipt])
  return (
    <div className="rounded-card border-2 border-dashed border-gold bg-gold-tint px-5 py-6 text-center">
      <div ref={stub} tabIndex={-1} role="status">
        <p className="flex items-center justify-center gap-2 font-semibold text-good">
          <Icon name="check" /> {t('stars:stub.cast', { star })}
        </p>
        <p className="mt-3 text-sm text-ink-soft">{t('stars:stub.label')}</p>
        <p className="font-mono text-xl font-semibold tracking-wider">{receipt}</p>
        <p className="mx-auto mt-3 max-w-[28rem] text-sm">{t('stars:stub.what')}</p>
        <p className="mx-auto mt-1 mb-3 max-w-[28rem] text-sm text-ink-soft">{t('stars:stub.hint')}</p>
      </div>
      <CopyButton text={receipt} className="justify-center">
        {t('stars:stub.copy')}
      </CopyButton>
    </div>
  )
}
