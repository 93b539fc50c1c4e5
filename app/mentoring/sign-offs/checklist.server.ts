import { findChecklist } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { signOffOrder } from '../pairings.server.ts'
import { standingOf } from './stages.ts'

/** Each skill of a checklist, and whether the person's latest pairing has it signed: for progress and paths. */
export async function listSkillsOf(personId: string, checklistSlug: string): Promise<{ id: string; signed: boolean }[]> {
  const checklist = findChecklist(checklistSlug)
  if (!checklist) return []
  const pairing = await database.pairing.findFirst({
    where: { menteeId: personId, checklist: checklistSlug, stageSteps: { some: {} } },
    orderBy: { createdAt: 'desc' },
    include: { signOffs: { orderBy: signOffOrder } },
  })
  const { skills } = standingOf(checklist.stages, pairing?.signOffs ?? [])
  return checklist.stages.flatMap((stage) => stage.skills).map(({ id }) => ({ id, signed: skills.get(id) === 'signed' }))
}
