import { useTranslation } from 'react-i18next'
import { ConflictAlert } from '#app/ui/conflict-alert.tsx'
import { DifferenceList } from './difference-list.tsx'
import type { Conflict } from './lesson-desk.server.ts'

/** Somebody else saved meanwhile: whose it is, and how it differs from what was typed. */
export function ConflictNotice({ conflict: { by, isOwn, at, isRemoved, fields } }: { conflict: Conflict }) {
  const { t } = useTranslation()
  return (
    <ConflictAlert title={t(`editor:conflict.${isRemoved ? 'removed' : 'title'}${isOwn ? 'Own' : ''}`, { name: by, at })}>
      <p className="mt-1">{t(fields.length > 0 ? 'editor:conflict.intro' : 'editor:conflict.same')}</p>
      {fields.map(({ field, lines }) => {
        const name = t(`editor:lesson.${field}`)
        return (
          <div key={field} className="mt-3">
            <p className="text-sm font-medium">{name}</p>
            <DifferenceList lines={lines} label={name} sides={{ removed: t('editor:conflict.mine'), added: t('editor:conflict.theirs') }} />
          </div>
        )
      })}
    </ConflictAlert>
  )
}
