import type { Prisma } from '#app/generated/sqlite/client.ts'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { pairingState } from './pairing-state.ts'
import { signOffOrder } from './pairings.server.ts'
import { daysStalled, standingOf } from './sign-offs/stages.ts'

const wholePairing = {
  unit: true,
  mentor: true,
  mentee: true,
  completion: true,
  stageSteps: true,
  signOffs: { orderBy: signOffOrder, include: { disputes: { include: { talk: { include: { talker: { select: { name: true } } } } } } } },
} as const satisfies Prisma.PairingInclude

export type WholePairing = Prisma.PairingGetPayload<{ include: typeof wholePairing }>

export async function findWholePairing(where: Prisma.PairingWhereInput): Promise<WholePairing | null> {
  return database.pairing.findFirst({ where, include: wholePairing })
}

/** A pairing in one card: who, how far, and what waits. */
export type PairingSummary = Awaited<ReturnType<typeof listPairings>>[number]

/** All pairings of a person, as mentor or mentee, newest first. */
export async function listMyPairings(personId: string, now = new Date()): Promise<PairingSummary[]> {
  return listPairings({ OR: [{ mentorId: personId }, { menteeId: personId }] }, now)
}

/** All pairings of a team: those that stand still first, the longest before the others, then the newest. */
export async function listTeamPairings(unitId: string, now = new Date()): Promise<PairingSummary[]> {
  const pairings = await listPairings({ unitId }, now)
  return pairings.sort((one, other) => (other.stalledDays ?? 0) - (one.stalledDays ?? 0))
}

async function listPairings(where: Prisma.PairingWhereInput, now: Date) {
  const rows = await database.pairing.findMany({ where, include: wholePairing, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  const photoKeys = await listPhotoKeys([...new Set(rows.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]))], 'STAFF_PAGES')
  return rows.map((row) => summaryOf(row, { photoKeys, now }))
}

function summaryOf(row: WholePairing, { photoKeys, now }: { photoKeys: ReadonlyMap<string, string>; now: Date }) {
  const checklist = findChecklist(row.checklist)
  const standing = standingOf(checklist?.stages ?? [], row.signOffs)
  const state = pairingState(row)
  const face = ({ id, name }: { id: string; name: string }) => ({ id, name, photoKey: photoKeys.get(id) ?? null })
  const lastMove = row.signOffs.at(-1)?.observedAt ?? row.stageSteps[0]?.enteredAt ?? row.createdAt
  return {
    id: row.id,
    state,
    mentor: { ...face(row.mentor), accepted: row.mentorAcceptedAt !== null },
    mentee: { ...face(row.mentee), accepted: row.menteeAcceptedAt !== null },
    title: checklist?.title ?? { zh: row.checklist, en: row.checklist },
    stage: standing.reached.at(-1) ?? 'shadow',
    signed: standing.signed,
    total: standing.total,
    stalledDays: state === 'running' ? daysStalled(lastMove, now) : null,
    disputes: state === 'running' ? openDisputes(row) : [],
    endReason: row.endReason,
  }
}

/** Disputes of returned skills that nobody has talked through and the mentor has not looked at again. */
function openDisputes({ signOffs, checklist }: WholePairing) {
  const skills = findChecklist(checklist)?.stages.flatMap((stage) => stage.skills) ?? []
  return signOffs.flatMap(({ id, skill, reason, disputes: [dispute] }) => {
    const isLatest = signOffs.findLast((one) => one.skill === skill)?.id === id
    const title = skills.find((one) => one.id === skill)?.title ?? { zh: skill, en: skill }
    return dispute && !dispute.talk && isLatest ? [{ id: dispute.id, title, returned: reason ?? '', disputed: dispute.reason }] : []
  })
}
