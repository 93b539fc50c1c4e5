import { useTranslation } from 'react-i18next'
import { ChangeList } from './change-list.tsx'
import type { Change } from './changes.ts'

export type VersionLine = { id: string; by: string; at: string; isImported: boolean; changes: Change[] | null }

/** The versions of a question, the newest first: who, when and what changed; the first one was written or imported. */
export function VersionList({ versions }: { versions: readonly VersionLine[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-3">
        {t('question-editor:versions.title')}
      </h2>
      <ol reversed className="space-y-3">
        {versions.map(({ id, by, at, isImported, changes }) => (
          <li key={id} id={`version-${id}`} className="card space-y-2">
            <p className="text-sm">{t(changes ? 'question-editor:versions.changed' : isImported ? 'question-editor:versions.imported' : 'question-editor:versions.written', { name: by, at })}</p>
            {changes && <ChangeList changes={changes} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
