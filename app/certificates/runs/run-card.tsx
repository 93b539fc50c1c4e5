import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { ProgressCard } from '#app/ui/progress-card.tsx'
import type { RunView } from './view-runs.server.ts'

/** How a run stands, and what can be done about it. `file`: the address of what it made. */
export function RunCard({ run, file }: { run: RunView; file: string }) {
  const { t } = useTranslation()
  const { state, progress, form, ready, isThere, until, beside } = run
  const { deed, done, total } = progress
  if (state === 'working')
    return (
      <ProgressCard words={t(`certificate-runs:work.${deed}`)} far={t('certificate-runs:work.of', { done, total })} done={done} total={total}>
        {beside && <p className="notice">{t('certificate-runs:beside', { by: beside.by, at: beside.at, count: beside.left })}</p>}
        <p className="text-sm text-ink-soft">{t('certificate-runs:work.leave')}</p>
        <Deed deed="stop" voice="plain">
          {t('certificate-runs:work.stop')}
        </Deed>
      </ProgressCard>
    )
  if (state !== 'done')
    return (
      <section className="card space-y-4">
        <p role="status" className={`notice ${state === 'broken' ? 'notice-bad' : ''}`}>
          {t(`certificate-runs:stopped.${state}`, { done, total })}
        </p>
        <Deed deed="go-on">{t('certificate-runs:stopped.goOn')}</Deed>
      </section>
    )
  if (ready === 0) return <p className="notice">{t('certificate-runs:nothing')}</p>
  return (
    <section className="card space-y-4">
      <p role="status" className={`notice ${isThere ? 'notice-good' : ''}`}>
        {isThere ? t('certificate-runs:ready', { count: ready }) : t('certificate-runs:away')}
      </p>
      {isThere && (
        <p>
          <a className="button button-main" href={file} {...(form === 'PRINT' ? { target: '_blank', rel: 'noreferrer' } : {})}>
            {t(`certificate-runs:download.${form}`)}
          </a>
        </p>
      )}
      {isThere && until !== null && <p className="text-sm text-ink-soft">{t('certificate-runs:until', { until })}</p>}
      {!isThere && <Deed deed="go-on">{t('certificate-runs:again')}</Deed>}
    </section>
  )
}

function Deed({ deed, voice = 'main', children }: { deed: 'stop' | 'go-on'; voice?: 'main' | 'plain'; children: string }) {
  return (
    <PostForm>
      <Submit voice={voice} name="deed" value={deed}>
        {children}
      </Submit>
    </PostForm>
  )
}

/** Whose papers no font can print, by which characters, and the way to try them again; `isDone`: nothing else is going on. */
export function MissingList({ missing, isDone }: { missing: RunView['missing']; isDone: boolean }) {
  const { t } = useTranslation()
  if (missing.length === 0) return null
  const parts = [
    { what: 'missing' as const, list: missing.filter(({ isIssued }) => !isIssued) },
    { what: 'lost' as const, list: missing.filter(({ isIssued }) => isIssued) },
  ].filter(({ list }) => list.length > 0)
  return (
    <section className="card space-y-5" aria-label={t('certificate-runs:leftOut')}>
      {parts.map(({ what, list }) => (
        <div key={what} className="space-y-3">
          <h2>{t(`certificate-runs:${what}.title`)}</h2>
          <ul className="list-disc space-y-1 pl-5">
            {list.map(({ name, characters, codes }, index) => (
              <li key={index}>{t(`certificate-runs:${what}.line`, { name, characters, codes })}</li>
            ))}
          </ul>
          <p className="text-sm text-ink-soft">{t(`certificate-runs:${what}.hint`)}</p>
        </div>
      ))}
      {isDone && (
        <Deed deed="go-on" voice="plain">
          {t('certificate-runs:tryAgain')}
        </Deed>
      )}
    </section>
  )
}
