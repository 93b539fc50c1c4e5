import { randomUUID } from 'node:crypto'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { viewPlayed } from '#app/learning/scenes/played.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { clockWords, momentWords } from '#app/platform/dates.ts'
import { findAgreement } from './agreement.server.ts'
import { findWholePairing, type WholePairing } from './pairing-lists.server.ts'
import { pairingState } from './pairing-state.ts'
import { standingOf } from './sign-offs/stages.ts'

export type PairingPage = NonNullable<Awaited<ReturnType<typeof findPairingPage>>>
export type ShownStage = PairingPage['stages'][number]
export type ShownSkill = ShownStage['skills'][number]

/**
 * Everything of one pairing, for its mentor, its mentee, or the lead of its team; null for anybody else. `fact`: the row
 * that the viewer has just written.
 */
export async function findPairingPage(member: Member, { id, fact }: { id: string; fact: string | null }) {
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
    played: row.menteeId === member.id ? [] : await viewPlayed(member, row.menteeId),
    done: findDone(row, fact),
    certificate: await findSerial(row),
    agreement: await findAgreement(id),
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
          dispute: dispute
            ? {
                id: dispute.id,
                reason: dispute.reason,
                at: words(dispute.disputedAt),
                talk: dispute.talk ? { by: dispute.talk.talker.name, at: words(dispute.talk.talkedAt) } : null,
              }
            : null,
        })),
    })),
  }))
}

export type SkillDone = { fact: string; skill: string; deed: 'signed' | 'returned' | 'disputed' | 'talked'; enters: string | null; at: string }

/** What the viewer has just done to a skill, told from the row itself, so that an address cannot say what has not happened. */
function findDone({ signOffs, stageSteps, unit }: WholePairing, fact: string | null): SkillDone | null {
  const facts = signOffs.flatMap(({ id, skill, verdict, observedAt, disputes: [dispute] }) => {
    const step = stageSteps.find(({ enteredAt }) => enteredAt.getTime() === observedAt.getTime())
    const signed = { fact: id, deed: verdict === 'SIGNED' ? ('signed' as const) : ('returned' as const), enters: step ? step.stage.toLowerCase() : null, at: observedAt }
    const disputed = dispute && { fact: dispute.id, deed: 'disputed' as const, enters: null, at: dispute.disputedAt }
    const talked = dispute?.talk && { fact: dispute.talk.id, deed: 'talked' as const, enters: null, at: dispute.talk.talkedAt }
    return [signed, disputed, talked].flatMap((one) => (one ? [{ ...one, skill }] : []))
  })
  const done = facts.find((one) => one.fact === fact)
  return done ? { ...done, at: clockWords(done.at, unit.timeZone) } : null
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
