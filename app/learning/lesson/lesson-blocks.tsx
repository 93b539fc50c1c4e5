import { createContext, type ReactNode, useContext, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type * as rules from './block-rules.ts'

/*
 * The blocks of lessons, one family: a kind in small type with its icon, then the thing itself. They are rendered once,
 * by the content build, and never run in a browser: a choice is a radio button, a replay resets its form.
 */

type Block<S extends z.ZodType> = z.infer<S> & { children?: ReactNode }

function Kind({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="block-kind">
      <Icon name={icon} /> {children}
    </p>
  )
}

const calloutIcons = { norm: 'seal', note: 'info', warn: 'warn', story: 'heart' } as const

function Callout({ kind, children }: Block<typeof rules.Callout>) {
  const { t } = useTranslation()
  return (
    <div role="note" className={`block callout callout-${kind}`}>
      <Kind icon={calloutIcons[kind]}>{t(`learning:block.callout.${kind}`)}</Kind>
      {children}
    </div>
  )
}

function DoDont({ children }: { children?: ReactNode }) {
  return <ul className="block do-dont">{children}</ul>
}

function Do({ children }: { children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <li className="do">
      <Kind icon="check">{t('learning:block.do')}</Kind>
      {children}
    </li>
  )
}

function Dont({ children }: { children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <li className="dont">
      <Kind icon="cross">{t('learning:block.dont')}</Kind>
      {children}
    </li>
  )
}

function PhraseCard({ say, when, avoid, sub }: Block<typeof rules.PhraseCard>) {
  const { t, i18n } = useTranslation()
  return (
    <figure className="block phrase">
      <Kind icon="speech">{when ? t('learning:block.phraseWhen', { when }) : t('learning:block.phrase')}</Kind>
      <blockquote>{say}</blockquote>
      {sub && <p className="phrase-sub" lang={i18n.language === 'en' ? 'zh-CN' : 'en'}>{sub}</p>}
      {avoid && (
        <p className="phrase-avoid">
          <Icon name="cross" /> <span className="phrase-avoid-word">{t('learning:block.avoid')}</span> <span>{avoid}</span>
        </p>
      )}
    </figure>
  )
}

/** How deep a scene lies in others, and the name that its choices share. */
const SceneContext = createContext({ depth: 0, name: '' })

function Scenario({ title, setting, children }: Block<typeof rules.Scenario>) {
  const { t } = useTranslation()
  const { depth } = useContext(SceneContext)
  const name = useId()
  const scene = (
    <fieldset className="scene">
      <legend>{title}</legend>
      <p className="scene-setting">{setting}</p>
      <p className="scene-ask">{t('learning:block.whatDoYouDo')}</p>
      <SceneContext.Provider value={{ depth: depth + 1, name }}>{children}</SceneContext.Provider>
    </fieldset>
  )
  // Forms do not stand in forms: the outermost scene holds the whole story, so one button begins it again.
  if (depth > 0) return <div className="scene-next">{scene}</div>
  return (
    <Replayable>
      <Kind icon="branch">{t('learning:block.scenario')}</Kind>
      {scene}
    </Replayable>
  )
}

/** A form that goes nowhere: `dialog` outside of a dialog sends nothing, and reset is the way back to the beginning. */
function Replayable({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <form method="dialog" className="block replayable">
      {children}
      <button type="reset" className="button button-quiet replay">
        <Icon name="replay" /> {t('learning:block.again')}
      </button>
    </form>
  )
}

const verdictIcons = { good: 'check', partly: 'info', bad: 'cross' } as const

function Choice({ label, verdict, children }: Block<typeof rules.Choice>) {
  return (
    <Option label={label} verdict={verdict}>
      {children}
    </Option>
  )
}

type OptionProps = { label: string; verdict: keyof typeof verdictIcons; inCheck?: boolean; children?: ReactNode }

/** A radio button whose consequence shows below it, and is read out, once it is chosen. */
function Option({ label, verdict, inCheck = false, children }: OptionProps) {
  const { t } = useTranslation()
  const { name } = useContext(SceneContext)
  const id = useId()
  return (
    <div className="option">
      <input type="radio" id={id} name={name} value={id} />
      <label htmlFor={id}>{label}</label>
      <div aria-live="polite">
        <div className={`consequence consequence-${verdict}`}>
          <p className="verdict">
            <Icon name={verdictIcons[verdict]} /> {t(inCheck ? `learning:block.answer.${verdict}` : `learning:block.verdict.${verdict}`)}
          </p>
          {children}
        </div>
      </div>
    </div>
  )
}

function CheckYourself({ question, children }: Block<typeof rules.CheckYourself>) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <Replayable>
      <Kind icon="question">{t('learning:block.checkYourself')}</Kind>
      <fieldset className="scene">
        <legend>{question}</legend>
        <SceneContext.Provider value={{ depth: 1, name }}>{children}</SceneContext.Provider>
      </fieldset>
    </Replayable>
  )
}

function Answer({ label, right, children }: Block<typeof rules.Answer>) {
  return (
    <Option label={label} verdict={right ? 'good' : 'bad'} inCheck>
      {children}
    </Option>
  )
}

function Steps({ children }: { children?: ReactNode }) {
  return <div className="block steps">{children}</div>
}

function HandSign({ shape, caption }: Block<typeof rules.HandSignBlock>) {
  const { t } = useTranslation()
  const alt = shape.startsWith('n')
    ? t('learning:block.handNumber', { number: shape.slice(1) })
    : t('learning:block.handLetter', { letter: shape })
  return (
    <figure className="hand">
      <img src={`/hands/${shape}.svg`} alt={alt} width="160" height="160" loading="lazy" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

function Braille({ cells, caption }: Block<typeof rules.Braille>) {
  const { t } = useTranslation()
  const places = cells.split(' ')
  return (
    <figure className="block braille">
      <svg viewBox={`0 0 ${places.length * cellWidth} 56`} width={places.length * cellWidth} height="56" role="img" aria-label={t('learning:block.braille', { cells })}>
        {places.map((dots, cell) => (
          <BrailleCell key={cell} dots={dots} left={cell * cellWidth + 8} />
        ))}
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

const cellWidth = 42

/** Dots 1 2 3 stand in the left column, 4 5 6 in the right one; a dot that is not raised is a speck. */
function BrailleCell({ dots, left }: { dots: string; left: number }) {
  return [1, 2, 3, 4, 5, 6].map((dot) => {
    const isRaised = dots.includes(String(dot))
    const x = left + (dot > 3 ? 14 : 0)
    const y = 12 + ((dot - 1) % 3) * 16
    return <circle key={dot} cx={x} cy={y} r={isRaised ? 5 : 1.5} />
  })
}

/** By the names that authors write; the build lets no other name through (block-rules.ts). */
export const lessonBlocks = {
  Callout, DoDont, Do, Dont, PhraseCard, Scenario, Choice, CheckYourself, Answer, Steps, HandSign, Braille,
}
