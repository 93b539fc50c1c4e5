import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import type { PaperDesk } from './paper-desk.server.ts'

/** Of each published version its two sheets, with and without key. */
export function SheetList({ paperId, sheets }: Pick<PaperDesk, 'paperId' | 'sheets'>) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <ul className="space-y-4">
      {sheets.map(({ number, name, by, at, shared }) => (
        <li key={number} className="card space-y-2">
          <h3>{t('papers:sheets.version', { number, name })}</h3>
          <p className="text-sm text-ink-soft">
            {t('papers:sheets.by', { name: by, at })} · {shared === 0 ? t('papers:sheets.apart') : t('papers:sheets.shared', { count: shared })}
          </p>
          <p className="flex flex-wrap gap-2">
            {(['A', 'B'] as const).flatMap((label) =>
              (['sheet', 'key'] as const).map((kind) => (
                <a key={`${label} ${kind}`} href={address(`/team/papers/${paperId}/${number}/${label}${kind === 'key' ? '-key' : ''}.pdf`)} className="button" target="_blank" rel="noreferrer">
                  {t(`papers:sheets.${kind}`, { label })}
                </a>
              )),
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
