import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DifferenceList } from './difference-list.tsx'
import type { Conflict } from './lesson-desk.server.ts'

/** Somebody else saved meanwhile: whose it is, and how it differs from what was typed. */
export function ConflictNotice({ conflict: { by, isOwn, at, isRemoved, fields } }: { conflict: Conflict }) {
  const { t } = useTranslation()
  // The button that was pressed is far below.
  const notice = useRef<HTMLElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <section ref={notice} role="alert" tabIndex={-1} className="notice notice-bad mb-6 scroll-mt-4 text-ink outline-none" aria-labelledby="conflict">
      <h2 id="conflict" className="text-lg">
        {t(`editor:conflict.${isRemoved ? 'removed' : 'title'}${isOwn ? 'Own' : ''}`, { name: by, at })}
      </h2>
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
    </section>
  )
}
