import type { Member } from '#app/people/member.server.ts'
import { clockWords, dayWords, calendarDay, momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { qrCode } from '#app/wall/qr-code.ts'
import { isCertified } from '../certified.server.ts'
import { showCheck, type ShownCheck } from '../check/check.server.ts'
import { endsBySelfAt } from '../sessions/session.ts'
import { findTeachBack, type SessionSummary, type TeachBackSummary } from '../summaries.server.ts'

type Look = { id: string; origin: string; now: Date }

/** A teach-back as its viewer may see it: names and code for the teacher, names for the lead, figures for everybody. Null for outsiders. */
export async function findTeachBackPage(member: Member, look: Look) {
  const unit = await database.unit.findFirst({
    where: { teachBacks: { some: { id: look.id } }, id: { in: [member.unit.id, ...member.leads] } },
    select: { id: true, name: true, timeZone: true },
  })
  const summary = unit && (await findTeachBack(unit, look.id, look.now))
  if (!unit || !summary) return null
  const isMember = member.unit.id === unit.id
  const isTeacher = isMember && summary.teacher.id === member.id
  const seesNames = isTeacher || member.leads.includes(unit.id)
  const open = summary.state === 'running' ? (summary.sessions.find(({ isOpen }) => isOpen) ?? null) : null
  const { sessions, people, title, namedAt, completedAt, ...rest } = summary
  const onDay = (at: Date) => dayWords(calendarDay(at, unit.timeZone), member.language)
  return {
    ...rest,
    title: inLanguage(title, member.language),
    unitName: unit.name,
    since: onDay(namedAt),
    completedOn: completedAt && onDay(completedAt),
    people: seesNames ? people : null,
    sessions: sessions.map((session) => ({ id: session.id, place: session.place, at: momentWords(session.openedAt, unit.timeZone, member.language), attended: session.attended.length })),
    teaching: isTeacher ? await viewTeaching(summary, open, { ...look, unit }) : null,
    mine: isMember && !isTeacher ? await viewMine(member, summary, open) : null,
    isLead: member.leads.includes(unit.id),
  }
}

export type TeachBackPage = NonNullable<Awaited<ReturnType<typeof findTeachBackPage>>>

type Screen = Look & { unit: { timeZone: string } }

/** What the teacher's own screen needs: may he go on, and the open session with its code. */
async function viewTeaching({ id, course, teacher, people }: TeachBackSummary, open: SessionSummary | null, { origin, now, unit }: Screen) {
  const isHere = (person: { id: string }) => open?.attended.includes(person.id) === true
  const nameOf = ({ name }: { name: string }) => name
  return {
    isCertified: await isCertified({ personId: teacher.id, course }, now),
    open: open && {
      id: open.id,
      place: open.place,
      code: open.code,
      qr: qrCode(`${origin}/teach-backs/${id}?code=${open.code}`),
      until: clockWords(endsBySelfAt(open.openedAt), unit.timeZone),
      here: people.filter(isHere).map(nameOf),
      awaited: people.filter((person) => !isHere(person) && person.standing !== 'covered').map(nameOf),
    },
  }
}

/** What a member has to do here: the code of the open session, the latest check, or nothing more. */
async function viewMine(member: Member, { id, people }: TeachBackSummary, open: SessionSummary | null) {
  const checks = await database.teachBackCheck.findMany({ where: { teachBackId: id, personId: member.id }, orderBy: { drawnAt: 'asc' } })
  const shown = checks.find(({ passed }) => passed === true) ?? checks.at(-1)
  const check: ShownCheck | null = shown ? showCheck(shown, member.language === 'en' ? 'en' : 'zh') : null
  return {
    standing: people.find((person) => person.id === member.id)?.standing ?? 'absent',
    isHere: open?.attended.includes(member.id) === true,
    open: open && { place: open.place },
    check,
  }
}
