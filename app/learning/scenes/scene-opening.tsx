import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import type { SceneRecord, Stage } from './scene-view.server.ts'

type Opening = NonNullable<Extract<Stage, { kind: 'step' }>['opening']>

/** Before the first choice: who one is, where, and how it went the last times. */
export function SceneOpening({ opening: { role, setting, record, practice } }: { opening: Opening }) {
  const { t } = useTranslation()
  return (
    <>
      {record && <RecordLine record={record} />}
      {practice.length > 0 && (
        <Fold label={t('learning:scene.people')} className="mb-4">
          <p className="text-sm text-ink-soft">{t('learning:scene.peopleNote')}</p>
          <ul className="scene-practice">
            {practice.map(
              ({ name, record: runs }) =>
                runs && (
                  <li key={runs.last.to}>
                    <b>{name}</b> <RecordLine record={runs} />
                  </li>
                ),
            )}
          </ul>
        </Fold>
      )}
      <section className="scene-opening" aria-labelledby="opening">
        <h2 id="opening" className="scene-kind">{t('learning:scene.opening')}</h2>
        {setting.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
        <p>
          <b>{t('learning:scene.role')}</b> {role}
        </p>
      </section>
    </>
  )
}

/** The best and the last run, each a way to its debrief. */
function RecordLine({ record: { times, best, last } }: { record: SceneRecord }) {
  const { t } = useTranslation()
  const run = ({ to, points, maxPoints: max, at }: SceneRecord['best']) => (
    <Link reloadDocument to={to} className="finger">
      {t('learning:scene.runAt', { points, max, at })}
    </Link>
  )
  return (
    <dl className="scene-record">
      <div>
        <dt>{t('learning:scene.best')}</dt>
        <dd>{run(best)}</dd>
      </div>
      {last.to !== best.to && (
        <div>
          <dt>{t('learning:scene.last')}</dt>
          <dd>{run(last)}</dd>
        </div>
      )}
      <div>
        <dt className="sr-only">{t('learning:scene.kind')}</dt>
        <dd>{t('learning:scene.times', { count: times })}</dd>
      </div>
    </dl>
  )
}
