import { createContext, type ReactNode, useContext, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { type Block, Kind } from './block-kind.tsx'
import type * as rules from './block-rules.ts'

// Scenes and questions in a lesson. A choice is a radio button, a replay resets its form.

/** How deep a scene lies in others, and the name that its choices share. */
const SceneContext = createContext({ depth: 0, name: '' })

export function Scenario({ title, setting, children }: Block<typeof rules.Scenario>) {
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

export function Choice({ label, verdict, children }: Block<typeof rules.Choice>) {
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
            <Icon name={verdictIcons[verdict]} /> <span>{t(inCheck ? `learning:block.answer.${verdict}` : `learning:block.verdict.${verdict}`)}</span>
          </p>
          {children}
        </div>
      </div>
    </div>
  )
}

export function CheckYourself({ question, children }: Block<typeof rules.CheckYourself>) {
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

export function Answer({ label, right, children }: Block<typeof rules.Answer>) {
  return (
    <Option label={label} verdict={right ? 'good' : 'bad'} inCheck>
      {children}
    </Option>
  )
}
