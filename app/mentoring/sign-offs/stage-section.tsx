import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { type ChecklistSkill, type Sheet, SkillItem } from './skill-item.tsx'

export type ChecklistStage = { id: string; standing: 'over' | 'now' | 'ahead'; skills: ChecklistSkill[] }

/** A stage with its skills; folded unless there is something to do in it. */
export function StageSection({ stage: { id, standing, skills }, sheet }: { stage: ChecklistStage; sheet: Sheet }) {
  const { t } = useTranslation()
  const signed = skills.filter(({ state }) => state === 'signed').length
  const heading = (
    <h2 className="flex flex-wrap items-baseline gap-x-3 text-ink">
      {t(`mentoring:stage.${id}`)}
      <span className="text-base font-normal text-ink-soft">{t('mentoring:signedOf', { signed, total: skills.length })}</span>
    </h2>
  )
  const isSpokenOf = skills.some((skill) => skill.id === (sheet.refusal?.values['skill'] ?? sheet.done?.skill))
  return (
    <Fold open={isSpokenOf || (standing !== 'ahead' && signed < skills.length)} label={heading}>
      <p className="text-ink-soft">{t(standing === 'ahead' ? 'mentoring:stageAhead' : `mentoring:stageMeans.${id}`)}</p>
      <ul className="card mt-3 divide-y divide-line p-0">
        {skills.map((skill) => (
          <SkillItem key={skill.id} skill={skill} isAhead={standing === 'ahead'} sheet={sheet} />
        ))}
      </ul>
    </Fold>
  )
}
