import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'
import type { FormFaults } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { DisputeForm, MentorForms } from './skill-forms.tsx'
import { SkillHistory, type SkillEvent } from './skill-history.tsx'
import { TalkForm } from './talk-form.tsx'

type State = 'open' | 'signed' | 'returned'
export type ChecklistSkill = {
  id: string
  title: { zh: string; en: string }
  observe: { zh: string; en: string }
  state: State
  history: SkillEvent[]
}

type SkillDone = { fact: string; skill: string; deed: 'signed' | 'returned' | 'disputed' | 'talked'; enters: string | null; at: string }

/** What holds for the whole sheet: what this viewer may do now, and what came of the last deed. */
export type Sheet = {
  may: 'observe' | 'dispute' | 'look'
  /** Mentor and lead can say that a dispute was talked through. */
  mayTalk: boolean
  /** The skill that is unfolded from the start. */
  nextSkill: string | null
  requestKey: string
  refusal: FormFaults | null
  done: SkillDone | null
}

/** `isAhead`: of a stage that has not been reached. */
type Props = { skill: ChecklistSkill; isAhead: boolean; sheet: Sheet }

const looks: Record<State | 'ahead', { icon: IconName; colour: string }> = {
  open: { icon: 'clock', colour: '' },
  signed: { icon: 'check', colour: 'chip-good' },
  returned: { icon: 'replay', colour: 'chip-warn' },
  ahead: { icon: 'lock', colour: '' },
}

/** One skill: its state in the line, all about it and what can be done unfolded below. */
export function SkillItem({ skill, isAhead, sheet: { may, mayTalk, nextSkill, requestKey, refusal, done } }: Props) {
  const { t, i18n } = useTranslation()
  const inEnglish = i18n.language === 'en'
  const shown = isAhead ? 'ahead' : skill.state
  const returned = skill.state === 'returned' ? skill.history.at(-1) : undefined
  const own = refusal?.values['skill'] === skill.id ? refusal : null
  const untalked = (mayTalk && skill.history.find(({ dispute }) => dispute && !dispute.talk)?.dispute) || null
  const label = (
    <>
      <span className="min-w-0 flex-1 font-medium text-ink">{inEnglish ? skill.title.en : skill.title.zh}</span>
      <span className={`chip ${looks[shown].colour}`}>
        <Icon name={looks[shown].icon} /> {t(`mentoring:skill.${shown}`)}
      </span>
    </>
  )
  return (
    <li id={`skill-${skill.id}`} className="scroll-mt-4">
      {done?.skill === skill.id && (
        <Done key={done.fact} className="m-2">
          {t(`mentoring:done.${done.enters ? 'signedAll' : done.deed}`, { skill: inEnglish ? skill.title.en : skill.title.zh, at: done.at, stage: t(`mentoring:stage.${done.enters ?? 'shadow'}`) })}
        </Done>
      )}
      <Fold open={(skill.id === nextSkill && done?.skill !== skill.id) || own !== null || (untalked !== null && skill.state === 'returned')} className="fold-row" label={label}>
        <div className="space-y-4 px-4 pb-4">
          <div>
            <h3 className="text-sm text-ink-soft">{t('mentoring:skill.observe')}</h3>
            <p>{inEnglish ? skill.observe.en : skill.observe.zh}</p>
          </div>
          {skill.history.length > 0 && <SkillHistory events={skill.history} />}
          {untalked && <TalkForm skill={skill.id} dispute={untalked.id} />}
          {/* Written anew after each deed, so that the form is empty again. */}
          {may === 'observe' && !isAhead && <MentorForms key={skill.history.length} skill={skill} requestKey={requestKey} refusal={own} />}
          {may === 'dispute' && returned && !returned.dispute && <DisputeForm skill={skill.id} signOffId={returned.id} refusal={own} />}
        </div>
      </Fold>
    </li>
  )
}
