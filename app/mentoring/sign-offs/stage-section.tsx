import { useTranslation } from 'react-i18next'
import type { FormFaults } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { type ChecklistSkill, SkillItem } from './skill-item.tsx'

export type ChecklistStage = { id: string; standing: 'over' | 'now' | 'ahead'; skills: ChecklistSkill[] }

type Props = {
  stage: ChecklistStage
  may: 'observe' | 'dispute' | 'look'
  /** The skill that is unfolded from the start. */
  nextSkill: string | null
  requestKey: string
  refusal: FormFaults | null
}

/** A stage with its skills; folded unless there is something to do in it. */
export function StageSection({ stage: { id, standing, skills }, may, nextSkill, requestKey, refusal }: Props) {
  const { t } = useTranslation()
  const signed = skills.filter(({ state }) => state === 'signed').length
  const heading = (
    <h2 className="flex flex-wrap items-baseline gap-x-3 text-ink">
      {t(`mentoring:stage.${id}`)}
      <span className="text-base font-normal text-ink-soft">{t('mentoring:signedOf', { signed, total: skills.length })}</span>
    </h2>
  )
  const isRefused = skills.some((skill) => skill.id === refusal?.values['skill'])
  return (
    <Fold open={isRefused || (standing !== 'ahead' && signed < skills.length)} label={heading}>
      <p className="text-ink-soft">{t(standing === 'ahead' ? 'mentoring:stageAhead' : `mentoring:stageMeans.${id}`)}</p>
      <ul className="card mt-3 divide-y divide-line p-0">
        {skills.map((skill) => (
          <SkillItem key={skill.id} skill={skill} isAhead={standing === 'ahead'} may={may} isNext={skill.id === nextSkill} requestKey={requestKey} refusal={refusal} />
        ))}
      </ul>
    </Fold>
  )
}
