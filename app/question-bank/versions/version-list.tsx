import { useTranslation } from 'react-i18next'
import { ChangeList } from './change-list.tsx'
import type { Change } from './changes.ts'

export type VersionLine = { id: string; by: string; at: string; deed: 'written' | 'imported' | 'changed' | 'returned'; retired: { by: string; at: string } | null; changes: Change[] | null }

/** The versions of a question, the newest first: who, when and what changed, and when it was taken out and put back; the first one was written or imported. */
export function VersionList({ versions }: { versions: readonly VersionLine[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-3">
        {t('question-editor:versions.title')}
      </h2>
      <ol reversed className="space-y-3">
        {versions.map(({ id, by, at, deed, retired, changes }) => (
          <li key={id} id={`version-${id}`} className="card space-y-2">
            <p className="text-sm">{t(`question-editor:versions.${deed}`, { name: by, at })}</p>
            {retired && <p className="text-sm text-ink-soft">{t('question-editor:versions.retired', { name: retired.by, at: retired.at })}</p>}
            {changes && <ChangeList changes={changes} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
