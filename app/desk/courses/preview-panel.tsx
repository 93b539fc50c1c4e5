import { useTranslation } from 'react-i18next'
import type { Preview } from './lesson-desk.server.ts'

/** The lesson as its readers will see it, in both languages. */
export function PreviewPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-3">
        {t('editor:lesson.previewTitle')}
      </h2>
      {preview.zh.html === null && preview.en.html === null && <p className="card text-ink-soft">{t('editor:lesson.previewEmpty')}</p>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {(['zh', 'en'] as const).map((side) => {
          const { html } = preview[side]
          return html === null ? null : (
            <div key={side} className="card min-w-0" role="group" aria-label={t(`editor:side.${side}`)}>
              <p className="mb-2 text-sm text-ink-soft">{t(`editor:side.${side}`)}</p>
              <div className="lesson" lang={side === 'zh' ? 'zh-CN' : 'en'} dangerouslySetInnerHTML={{ __html: html }} />
            </div>
          )
        })}
      </div>
    </section>
  )
}
