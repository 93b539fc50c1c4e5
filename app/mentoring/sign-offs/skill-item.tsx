import { useTranslation } from 'react-i18next'
import { type FormFaults } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { DisputeForm, MentorForms } from './skill-forms.tsx'
import { SkillHistory, type SkillEvent } from './skill-history.tsx'

type State = 'open' | 'signed' | 'returned'
export type ChecklistSkill = {
  id: string
  title: { zh: string; en: string }
  observe: { zh: string; en: string }
  state: State
  history: SkillEvent[]
}

type Props = {
  skill: ChecklistSkill
  /** Of a stage that has not been reached. */
  isAhead: boolean
  /** What this viewer may do now. */
  may: 'observe' | 'dispute' | 'look'
  isNext: boolean
  requestKey: string
  refusal: FormFaults | null
}

const looks: Record<State | 'ahead', { icon: IconName; colour: string }> = {
  open: { icon: 'clock', colour: '' },
  signed: { icon: 'check', colour: 'chip-good' },
  returned: { icon: 'replay', colour: 'chip-warn' },
  ahead: { icon: 'lock', colour: '' },
}

/** One skill: its state in the line, all about it and what can be done unfolded below. */
export function SkillItem({ skill, isAhead, may, isNext, requestKey, refusal }: Props) {
  const { t, i18n } = useTranslation()
  const inEnglish = i18n.language === 'en'
  const shown = isAhead ? 'ahead' : skill.state
  const own = refusal?.values['skill'] === skill.id ? refusal : null
  const returned = skill.state === 'returned' ? skill.history.at(-1) : undefined
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
      <Fold open={isNext || own !== null} className="fold-row" label={label}>
        <div className="space-y-4 px-4 pb-4">
          <div>
            <h3 className="text-sm text-ink-soft">{t('mentoring:skill.observe')}</h3>
            <p>{inEnglish ? skill.observe.en : skill.observe.zh}</p>
          </div>
          {skill.history.length > 0 && <SkillHistory events={skill.history} />}
          {may === 'observe' && !isAhead && <MentorForms skill={skill} requestKey={requestKey} refusal={own} />}
          {may === 'dispute' && returned && !returned.dispute && <DisputeForm skill={skill.id} signOffId={returned.id} refusal={own} />}
        </div>
      </Fold>
    </li>
  )
}
