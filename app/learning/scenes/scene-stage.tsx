import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { MoodFace } from './mood-face.tsx'
import { SceneOpening } from './scene-opening.tsx'
import type { Stage } from './scene-view.server.ts'

type Shown<Kind> = Extract<Stage, { kind: Kind }>

/** One step of a scene, its end, or the word that there is no such step. Each choice is a link of its own. */
export function SceneStage({ stage, to }: { stage: Stage; to: string }) {
  const { t } = useTranslation()
  if (stage.kind === 'lost')
    return (
      <section className="card" aria-labelledby="now">
        <h2 id="now">{t('learning:scene.lostTitle')}</h2>
        <p className="my-4">{t('learning:scene.lost')}</p>
        <Link reloadDocument to={to} className="button button-main">
          {t('learning:scene.startOver')}
        </Link>
      </section>
    )
  return stage.kind === 'step' ? <StepView stage={stage} to={to} /> : <EndView stage={stage} to={to} />
}

function StepView({ stage, to }: { stage: Shown<'step'>; to: string }) {
  const { t } = useTranslation()
  const { number, left, opening, chosen, customer, text, choices } = stage
  return (
    <>
      {opening && <SceneOpening opening={opening} />}
      <section aria-labelledby="now">
        <h2 id="now" tabIndex={-1} className="scene-count">
          {t(left > 0 ? 'learning:scene.step' : 'learning:scene.lastStep', { number, left })}
        </h2>
        <progress className="bar" max={number + left} value={number - 1} aria-label={t('learning:scene.progress')} />
        {chosen && <Chosen chosen={chosen} />}
        <div className="scene-now">
          {customer && <MoodFace {...customer} />}
          <Paragraphs of={text} />
        </div>
        <h3 id="choices" className="scene-ask">{t('learning:block.whatDoYouDo')}</h3>
        <ul className="scene-choices" aria-labelledby="choices">
          {choices.map((choice) => (
            <li key={choice.to}>
              <Link reloadDocument to={choice.to}>
                <span>{choice.label}</span>
                <Icon name="arrow" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {!opening && <StartOver to={to} />}
    </>
  )
}

function EndView({ stage, to }: { stage: Shown<'end'>; to: string }) {
  const { t } = useTranslation()
  const { chosen, customer, title, text, path, hash, key } = stage
  return (
    <>
      <section aria-labelledby="now">
        <h2 id="now" tabIndex={-1} className="scene-count">
          {t('learning:scene.ending')}
        </h2>
        <progress className="bar" max={1} value={1} aria-label={t('learning:scene.progress')} />
        {chosen && <Chosen chosen={chosen} />}
        <div className="scene-now">
          {customer && <MoodFace {...customer} />}
          <h3 className="scene-end-title">{title}</h3>
          <Paragraphs of={text} />
        </div>
        <PostForm className="scene-finish">
          <input type="hidden" name="path" value={path} />
          <input type="hidden" name="hash" value={hash} />
          <input type="hidden" name="key" value={key} />
          <Submit>
            <Icon name="speech" /> {t('learning:scene.finish')}
          </Submit>
          <p>{t('learning:scene.whoSees')}</p>
        </PostForm>
      </section>
      <StartOver to={to} />
    </>
  )
}

/** What was chosen last, and what came of it. */
function Chosen({ chosen: { label, consequence } }: { chosen: { label: string; consequence: string[] } }) {
  const { t } = useTranslation()
  return (
    <div className="scene-chosen">
      <p className="scene-kind">{t('learning:scene.chose')}</p>
      <p className="scene-chosen-label">{label}</p>
      <p className="scene-kind">{t('learning:scene.afterwards')}</p>
      <Paragraphs of={consequence} />
    </div>
  )
}

function StartOver({ to }: { to: string }) {
  const { t } = useTranslation()
  return (
    <p className="mt-6">
      <Link reloadDocument to={to} className="button button-quiet">
        <Icon name="replay" /> {t('learning:scene.startOver')}
      </Link>
    </p>
  )
}

function Paragraphs({ of }: { of: readonly string[] }) {
  return of.map((text, index) => <p key={index}>{text}</p>)
}
