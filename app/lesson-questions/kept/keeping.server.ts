import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { forgetKeptAnswers } from './kept-answers.server.ts'

type Team = { id: string; timeZone: string }
type Keeping = { answerId: string; kept: boolean; now?: Date }

/**
 * The lead keeps an answer on the lesson's page of the team, or takes it off again. As it is already, nothing is
 * written. Null for an answer that is neither to somebody of the team nor on its page.
 */
export async function keepAnswer(lead: Pick<Member, 'id'>, team: Team, { answerId, kept, now = new Date() }: Keeping): Promise<{ id: string } | null> {
  const members = await listTeamMembers(team, now)
  const page = await database.$transaction(async (transaction) => {
    // Held, so that two leads decide one after the other.
    await transaction.lessonAnswer.updateMany({ where: { id: answerId }, data: { id: answerId } })
    const answer = await transaction.lessonAnswer.findUnique({ where: { id: answerId }, include: { question: true } })
    if (!answer) return null
    const last = await transaction.answerKeeping.findFirst({ where: { answerId, unitId: team.id }, orderBy: { number: 'desc' } })
    const { course, lesson, personId } = answer.question
    if (!last && !members.some(({ id }) => id === personId)) return null
    if ((last?.kept ?? false) !== kept) {
      await transaction.answerKeeping.create({ data: { answerId, unitId: team.id, number: (last?.number ?? 0) + 1, kept, course, lesson, decidedBy: lead.id, decidedAt: now } })
      await recordAudit(transaction, { actorId: lead.id, action: kept ? 'keep-answer' : 'take-off-answer', subject: `answer:${answerId}`, details: { course, unitId: team.id } })
    }
    return { course, lesson, questionId: answer.questionId }
  })
  if (!page) return null
  forgetKeptAnswers(page)
  return { id: page.questionId }
}
