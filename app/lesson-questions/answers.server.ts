import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { Answer } from './forms.ts'

type Answering = Pick<Answer, 'question' | 'text' | 'key'> & { now?: Date }

/** Those whose mentor this person is now. */
export async function listMenteeIds(mentorId: string): Promise<string[]> {
  const pairings = await database.pairing.findMany({
    where: { mentorId, mentorAcceptedAt: { not: null }, menteeAcceptedAt: { not: null }, endedAt: null, completion: null },
    select: { menteeId: true },
  })
  return pairings.map(({ menteeId }) => menteeId)
}

/** By the mentor of the person who asked. Null for a question of anybody else. */
export async function answerAsMentor(mentor: Pick<Member, 'id'>, answering: Answering): Promise<{ id: string } | null> {
  return answer(mentor.id, await listMenteeIds(mentor.id), answering)
}

/** By the lead of the team that the person who asked belongs to today. Null for a question of anybody else. */
export async function answerAsLead(lead: Pick<Member, 'id'>, team: { id: string; timeZone: string }, answering: Answering): Promise<{ id: string } | null> {
  const members = await listTeamMembers(team, answering.now ?? new Date())
  return answer(lead.id, members.map(({ id }) => id), answering)
}

async function answer(answeredBy: string, askers: readonly string[], { question: questionId, text, key, now = new Date() }: Answering): Promise<{ id: string } | null> {
  const question = await database.lessonQuestion.findFirst({ where: { id: questionId, personId: { in: askers.filter((id) => id !== answeredBy) } }, select: { id: true } })
  if (!question) return null
  try {
    await database.lessonAnswer.create({ data: { questionId, text, answeredBy, answeredAt: now, requestKey: key } })
  } catch (error) {
    // Pressed twice: it is written.
    if (!isUniqueViolation(error)) throw error
  }
  return question
}
