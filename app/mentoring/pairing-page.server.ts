import { randomUUID } from 'node:crypto'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { findWholePairing, type WholePairing } from './pairing-lists.server.ts'
import { pairingState } from './pairing-state.ts'
import { standingOf } from './sign-offs/stages.ts'

export type PairingPage = NonNullable<Awaited<ReturnType<typeof findPairingPage>>>
export type ShownStage = PairingPage['stages'][number]
export type ShownSkill = ShownStage['skills'][number]

/** Everything of one pairing, for its mentor, its mentee, or the lead of its team; null for anybody else. */
export async function findPairingPage(member: Member, id: string) {
  const row = await findWholePairing({
    id,
    OR: [{ mentorId: member.id }, { menteeId: member.id }, { unitId: { in: [...member.leads] } }],
  })
  const checklist = row && findChecklist(row.checklist)
  if (!row || !checklist) return null
  const photoKeys = await listPhotoKeys([row.mentorId, row.menteeId], 'STAFF_PAGES')
  const person = ({ id, name }: { id: string; name: string }, acceptedAt: Date | null) => ({
    id,
    name,
    photoKey: photoKeys.get(id) ?? null,
    accepted: acceptedAt !== null,
  })
  const { signed, total } = standingOf(checklist.stages, row.signOffs)
  return {
    id,
    state: pairingState(row),
    viewer: viewerOf(row, member.id),
    title: checklist.title,
    unitName: row.unit.name,
    mentor: person(row.mentor, row.mentorAcceptedAt),
    mentee: person(row.mentee, row.menteeAcceptedAt),
    signed,
    total,
    stages: stagesOf(row, member),
    certificate: await findSerial(row),
    endReason: row.endReason,
    // New on every look, so that only the same form sent twice counts once.
    requestKey: randomUUID(),
  }
}

function viewerOf({ mentorId, menteeId }: WholePairing, personId: string): 'mentor' | 'mentee' | 'lead' {
  if (personId === mentorId) return 'mentor'
  return personId === menteeId ? 'mentee' : 'lead'
}

function stagesOf(row: WholePairing, { language }: Member) {
  const plan = findChecklist(row.checklist)?.stages ?? []
  const { reached, skills, isComplete } = standingOf(plan, row.signOffs)
  const words = (at: Date) => momentWords(at, row.unit.timeZone, language)
  return plan.map(({ id, skills: planned }) => ({
    id,
    standing: standOf(reached.indexOf(id), isComplete ? reached.length : reached.length - 1),
    skills: planned.map((skill) => ({
      ...skill,
      state: skills.get(skill.id) ?? ('open' as const),
      history: row.signOffs
        .filter((one) => one.skill === skill.id)
        .map(({ id: signOffId, verdict, reason, observedAt, disputes: [dispute] }) => ({
          id: signOffId,
          verdict,
          reason,
          at: words(observedAt),
          dispute: dispute ? { reason: dispute.reason, at: words(dispute.disputedAt) } : null,
        })),
    })),
  }))
}

function standOf(index: number, current: number): 'over' | 'now' | 'ahead' {
  if (index === -1) return 'ahead'
  return index < current ? 'over' : 'now'
}

async function findSerial({ id, completion }: WholePairing): Promise<string | null> {
  if (!completion) return null
  const certificate = await database.certificate.findUnique({ where: { earnedBy: `pairing:${id}` }, select: { serial: true } })
  return certificate?.serial ?? null
}
