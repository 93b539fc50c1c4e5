import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { Debrief } from './scene-view.server.ts'

type Told = NonNullable<Debrief['told']>

/** After the end: the score on the norms, what a good mentor would say, and every choice once more. */
export function SceneDebrief({ debrief, to, lesson }: { debrief: Debrief; to: string; lesson: string }) {
  const { t } = useTranslation()
  const { points, maxPoints, at, name, best, told } = debrief
  return (
    <>
      <section className="card scene-score" aria-labelledby="now">
        <h2 id="now" tabIndex={-1} className="scene-count">
          {t('learning:scene.debrief')} · {name === null ? at : t('learning:scene.runOf', { name, at })}
        </h2>
        <p className="scene-points">{t('learning:scene.points', { points, max: maxPoints })}</p>
        <progress className="bar" max={Math.max(1, maxPoints)} value={points} aria-label={t('learning:scene.points', { points, max: maxPoints })} />
        <p className="text-sm text-ink-soft">{t('learning:scene.rule', { max: maxPoints })}</p>
        {best && (
          <p className="mt-2">
            {t('learning:scene.best')} <b>{t('learning:scene.points', { points: best.points, max: best.maxPoints })}</b>
          </p>
        )}
      </section>
      {told ? <ToldBy told={told} /> : <p className="notice my-6">{t('learning:scene.older')}</p>}
      <p className="scene-onwards">
        <Link reloadDocument to={to} className="button button-main">
          <Icon name="replay" /> {t('learning:scene.again')}
        </Link>
        <Link reloadDocument to={lesson} className="button">
          {t('learning:scene.backToLesson')}
        </Link>
      </p>
    </>
  )
}

function ToldBy({ told: { ending, outcome, isBelow, words, norms, steps } }: { told: Told }) {
  const { t } = useTranslation()
  return (
    <>
      <section className="scene-mentor" aria-labelledby="mentor">
        <h2 id="mentor" className="scene-kind">
          <Icon name="speech" /> {t('learning:scene.mentor')}
        </h2>
        <p className="scene-end-title">{ending}</p>
        <div className="scene-outcome">
          {outcome.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
        {isBelow && <p>{t('learning:scene.below')}</p>}
        {words.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </section>
      <section aria-labelledby="norms">
        <h2 id="norms">{t('learning:scene.norms')}</h2>
        {norms.every(({ broken }) => broken === 0) && <p className="text-good">{t('learning:scene.full')}</p>}
        <ul className="scene-norms">
          {norms.map((norm) => (
            <NormRow key={norm.name} norm={norm} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="look-back">
        <h2 id="look-back">{t('learning:scene.lookBack')}</h2>
        <ol className="scene-steps">
          {steps.map((step, index) => (
            <StepTold key={index} step={step} />
          ))}
        </ol>
      </section>
    </>
  )
}

function NormRow({ norm: { name, means, honoured, broken } }: { norm: Told['norms'][number] }) {
  const { t } = useTranslation()
  return (
    <li>
      <p className="scene-norm">
        <b>{name}</b>
        {honoured > 0 && (
          <span className="chip chip-good">
            <Icon name="check" /> {t('learning:scene.honoured', { count: honoured })}
          </span>
        )}
        {broken > 0 && (
          <span className="chip chip-bad">
            <Icon name="cross" /> {t('learning:scene.broken', { count: broken })}
          </span>
        )}
      </p>
      <p className="text-sm text-ink-soft">{means}</p>
    </li>
  )
}

function StepTold({ step: { label, honours, breaks, note } }: { step: Told['steps'][number] }) {
  const { t } = useTranslation()
  return (
    <li>
      <p>{label}</p>
      <p className="scene-norm">
        {honours.map((name) => (
          <span key={name} className="chip chip-good">
            <Icon name="check" /> {t('learning:scene.kept', { norm: name })}
          </span>
        ))}
        {breaks.map((name) => (
          <span key={name} className="chip chip-bad">
            <Icon name="cross" /> {t('learning:scene.missed', { norm: name })}
          </span>
        ))}
      </p>
      {note && (
        <p className="scene-note">
          <span className="scene-kind">{t('learning:scene.mentorNote')}</span> {note}
        </p>
      )}
    </li>
  )
}
