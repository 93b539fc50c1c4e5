import { useTranslation } from 'react-i18next'
import type { Preview } from './lesson-desk.server.ts'

/** The lesson as its readers will see it, in both languages. */
export function PreviewPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const isEmpty = [preview.zh, preview.en].every(({ html, faults }) => html === null && faults.length === 0)
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-3">
        {t('editor:lesson.previewTitle')}
      </h2>
      {isEmpty && <p className="card text-ink-soft">{t('editor:lesson.previewEmpty')}</p>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {(['zh', 'en'] as const).map((side) => {
          const { html, faults } = preview[side]
          if (html === null && faults.length === 0) return null
          return (
            <div key={side} className="card min-w-0" role="group" aria-label={t(`editor:side.${side}`)}>
              <p className="mb-2 text-sm text-ink-soft">{t(`editor:side.${side}`)}</p>
              {html === null ? (
                <p className="text-bad">{t('editor:lesson.previewFaults', { count: faults.length })}</p>
              ) : (
                <div className="lesson" lang={side === 'zh' ? 'zh-CN' : 'en'} dangerouslySetInnerHTML={{ __html: html }} />
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
