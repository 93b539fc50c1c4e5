import { findLearning } from '#app/learning/completions.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { viewDaily } from '#app/practice/daily.server.ts'
import { listMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { listOpenSessions } from '#app/teach-backs/sessions/open-sessions.server.ts'
import { findDeskNeeds } from './desk.server.ts'
import { viewToday } from './today.server.ts'

/** All that the page of Today shows. What the member has learned, and which keys were mended, is looked up once, for all parts of it. */
export async function viewTodayPage(member: Member, now: Date) {
  const [learning, mends] = await Promise.all([findLearning(member.id, now), listMends()])
  const known = { learning, now, mends }
  const [today, daily] = await Promise.all([viewToday(member, known), viewDaily(member, known)])
  const desk = await findDeskNeeds(member, now)
  const sessions = await listOpenSessions(member, now)
  return { today: { ...today, reminders: desk ? [desk, ...today.reminders] : today.reminders }, daily, sessions }
}
