import { useTranslation } from 'react-i18next'
import type { FormFaults } from '#app/ui/form.tsx'
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

export function StageSection({ stage: { id, standing, skills }, may, nextSkill, requestKey, refusal }: Props) {
  const { t } = useTranslation()
  const signed = skills.filter(({ state }) => state === 'signed').length
  return (
    <section>
      <h2 className="flex flex-wrap items-baseline gap-x-3">
        {t(`mentoring:stage.${id}`)}
        <span className="text-base font-normal text-ink-soft">{t('mentoring:signedOf', { signed, total: skills.length })}</span>
      </h2>
      <p className="text-ink-soft">{t(standing === 'ahead' ? 'mentoring:stageAhead' : `mentoring:stageMeans.${id}`)}</p>
      <ul className="card mt-3 divide-y divide-line p-0">
        {skills.map((skill) => (
          <SkillItem key={skill.id} skill={skill} isAhead={standing === 'ahead'} may={may} isNext={skill.id === nextSkill} requestKey={requestKey} refusal={refusal} />
        ))}
      </ul>
    </section>
  )
}
