import { useTranslation } from 'react-i18next'
import { ConflictAlert } from '#app/ui/conflict-alert.tsx'
import { ChangeList } from '../versions/change-list.tsx'
import type { Conflict } from './editor-page.server.ts'

/** Somebody else was first: who, and what they changed; what was typed stands in the form. */
export function ConflictNotice({ conflict: { by, at, changes, isRetired } }: { conflict: Conflict }) {
  const { t } = useTranslation()
  return (
    <ConflictAlert title={t(isRetired ? 'question-editor:conflict.retired' : 'question-editor:conflict.title', { name: by, at })}>
      <p className="mt-1 mb-3">{t(isRetired ? 'question-editor:conflict.retiredHow' : 'question-editor:conflict.how')}</p>
      {!isRetired && <ChangeList changes={changes} />}
    </ConflictAlert>
  )
}
