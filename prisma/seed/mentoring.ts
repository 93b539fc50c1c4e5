import { findMember } from '#app/people/member.server.ts'
import { acceptPairing, pairPeople } from '#app/mentoring/pairings.server.ts'
import { disputeSignOff, talkThrough } from '#app/mentoring/sign-offs/disputes.server.ts'
import { signOff, type SignOffEntry } from '#app/mentoring/sign-offs/sign-off.server.ts'
import { personOf, type SeedContext } from './context.ts'

const dayMs = 86_400_000
const shadow = ['open-the-post', 'greet', 'show-the-way']
const trial = ['both-hands', 'count-aloud', 'tell-once', 'first-asked']
const independent = ['calm', 'complaint', 'hand-over']

type Step = Pick<SignOffEntry, 'skill' | 'verdict'> & { reason?: string; daysAgo: number; dispute?: Dispute }
/** Of a returned skill, a day later; talked through at once or not yet. */
type Dispute = { reason: string; isTalkedThrough: boolean }

/** One pair half-way with a returned skill and a dispute, one that waits for a yes, one that has stood still, one completed. */
export async function seedMentoring(context: SeedContext): Promise<void> {
  await running(context, { mentor: '2001', mentee: '1001', began: 16 }, [
    ...shadow.map((skill, index) => ({ skill, verdict: 'SIGNED' as const, daysAgo: 14 - index * 2 })),
    { skill: 'both-hands', verdict: 'SIGNED', daysAgo: 6 },
    {
      skill: 'count-aloud',
      verdict: 'RETURNED',
      reason: '第二笔没有说出应收金额，找零时声音太大，旁边的客户也听见了。',
      daysAgo: 3,
      dispute: { reason: '应收金额我说了，当时叫号声正好盖住。声音大这一点我改。', isTalkedThrough: false },
    },
  ])
  await pair(context, { mentor: '2002', mentee: '1003', daysAgo: 1 })
  await running(context, { mentor: '2002', mentee: '1005', began: 30 }, [
    { skill: 'open-the-post', verdict: 'SIGNED', daysAgo: 24 },
    { skill: 'greet', verdict: 'SIGNED', daysAgo: 13 },
  ])
  const all = [...shadow, ...trial, ...independent]
  await running(context, { mentor: '2001', mentee: '1004', began: 60 }, [
    {
      skill: 'open-the-post',
      verdict: 'RETURNED',
      reason: '回单打印机没纸，开门后才发现。',
      daysAgo: 58,
      dispute: { reason: '前一天下班时我换过纸，夜班又用完了，交接本上没有写。', isTalkedThrough: true },
    },
    ...all.map((skill, index) => ({ skill, verdict: 'SIGNED' as const, daysAgo: 56 - index * 6 })),
  ])
}

type Pair = { mentor: string; mentee: string }

async function running(context: SeedContext, { mentor, mentee, began }: Pair & { began: number }, steps: Step[]): Promise<void> {
  const id = await pair(context, { mentor, mentee, daysAgo: began + 1 })
  const at = (daysAgo: number) => new Date(context.now.getTime() - daysAgo * dayMs)
  await acceptPairing(personOf(context, mentor), id, { now: at(began), origin: context.origin })
  await acceptPairing(personOf(context, mentee), id, { now: at(began), origin: context.origin })
  for (const { daysAgo, dispute, ...step } of steps) {
    const entry = { ...step, pairingId: id, requestKey: `seed-${daysAgo}` }
    const answer = await signOff(personOf(context, mentor), entry, { now: at(daysAgo), origin: context.origin })
    if (!answer || 'refused' in answer) throw new Error(`the demo cannot sign ${step.skill}: ${JSON.stringify(answer)}`)
    if (!dispute) continue
    const now = at(daysAgo - 1)
    const disputed = await disputeSignOff(personOf(context, mentee), { pairingId: id, signOffId: answer.fact, reason: dispute.reason, now })
    if (!disputed || 'refused' in disputed) throw new Error(`the demo cannot dispute ${step.skill}`)
    if (dispute.isTalkedThrough) await talkThrough({ ...personOf(context, mentor), leads: [] }, { pairingId: id, disputeId: disputed.fact, now })
  }
}

async function pair(context: SeedContext, { mentor, mentee, daysAgo }: Pair & { daysAgo: number }): Promise<string> {
  const lead = await findMember(personOf(context, '3001').id, context.now)
  if (!lead) throw new Error('the demo has no lead')
  const now = new Date(context.now.getTime() - daysAgo * dayMs)
  const match = { mentorId: personOf(context, mentor).id, menteeId: personOf(context, mentee).id, checklist: 'counter', now }
  const answer = await pairPeople(lead, lead.unit, match)
  if ('refused' in answer) throw new Error(`the demo cannot pair ${mentor} and ${mentee}: ${answer.refused}`)
  return answer.id
}
