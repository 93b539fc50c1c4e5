import type { StageId } from '#app/mentoring/sign-offs/stages.ts'
import { database } from '#app/platform/database.server.ts'
import { listFaces } from '../faces.server.ts'
import type { Pair } from '../panel.ts'

const stages = ['shadow', 'trial', 'independent'] as const satisfies StageId[]
const mostPairs = 9

/** The unit's pairs on their way today, the newest first: of those who are both here. */
export async function listPairs(unitId: string): Promise<Pair[]> {
  const pairings = await database.pairing.findMany({
    where: { unitId, mentorAcceptedAt: { not: null }, menteeAcceptedAt: { not: null }, endedAt: null, completion: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostPairs,
    select: { mentorId: true, menteeId: true, stageSteps: { select: { stage: true } } },
  })
  const faces = await listFaces(pairings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]), 'STAFF_WALL')
  return pairings.flatMap(({ mentorId, menteeId, stageSteps }) => {
    const [mentor, mentee] = [faces.get(mentorId), faces.get(menteeId)]
    const stage = stages.findLast((one) => stageSteps.some((step) => step.stage.toLowerCase() === one)) ?? 'shadow'
    return mentor && mentee ? [{ mentor, mentee, stage }] : []
  })
}
