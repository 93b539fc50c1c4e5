import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { ProgressCard } from '#app/ui/progress-card.tsx'
import type { RunView } from './view-runs.server.ts'

/** How a run stands, and what can be done about it. `file`: the address of what it made. */
export function RunCard({ run, file }: { run: RunView; file: string }) {
  const { t } = useTranslation()
  const { state, progress, form, issued, isThere, until } = run
  const { deed, done, total } = progress
  if (state === 'working')
    return (
      <ProgressCard words={t(`certificate-runs:work.${deed}`)} far={t('certificate-runs:work.of', { done, total })} done={done} total={total}>
        <p className="text-sm text-ink-soft">{t('certificate-runs:work.leave')}</p>
        <Deed deed="stop">{t('certificate-runs:work.stop')}</Deed>
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
  if (issued === 0) return <p className="notice">{t('certificate-runs:nothing')}</p>
  return (
    <section className="card space-y-4">
      <p role="status" className={`notice ${isThere ? 'notice-good' : ''}`}>
        {isThere ? t('certificate-runs:ready', { count: issued }) : t('certificate-runs:away')}
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

function Deed({ deed, children }: { deed: 'stop' | 'go-on'; children: string }) {
  return (
    <PostForm>
      <Submit voice={deed === 'stop' ? 'plain' : 'main'} name="deed" value={deed}>
        {children}
      </Submit>
    </PostForm>
  )
}

/** Whose papers no font can print, and by which characters. */
export function MissingList({ missing }: { missing: RunView['missing'] }) {
  const { t } = useTranslation()
  if (missing.length === 0) return null
  return (
    <section className="card space-y-3" aria-labelledby="missing">
      <h2 id="missing">{t('certificate-runs:missing')}</h2>
      <ul className="list-disc space-y-1 pl-5">
        {missing.map(({ name, characters, codes }) => (
          <li key={`${name} ${characters}`}>{t('certificate-runs:missingLine', { name, characters, codes })}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t('certificate-runs:missingHint')}</p>
    </section>
  )
}
