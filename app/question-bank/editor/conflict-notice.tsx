import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeList } from '../versions/change-list.tsx'
import type { Conflict } from './editor-page.server.ts'

/** Somebody else was first: who, and what they changed; what was typed stands in the form. */
export function ConflictNotice({ conflict: { by, at, changes, isRetired } }: { conflict: Conflict }) {
  const { t } = useTranslation()
  // The button that was pressed is far below.
  const notice = useRef<HTMLElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <section ref={notice} role="alert" tabIndex={-1} className="notice notice-bad mb-6 scroll-mt-4 text-ink outline-none" aria-labelledby="conflict">
      <h2 id="conflict" className="text-lg">
        {t(isRetired ? 'question-editor:conflict.retired' : 'question-editor:conflict.title', { name: by, at })}
      </h2>
      <p className="mt-1 mb-3">{t(isRetired ? 'question-editor:conflict.retiredHow' : 'question-editor:conflict.how')}</p>
      {!isRetired && <ChangeList changes={changes} />}
    </section>
  )
}
