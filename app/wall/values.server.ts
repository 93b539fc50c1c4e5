import { listCertifiedLately } from '#app/certificates/certified-lately.server.ts'
import { findPassedExam } from '#app/exams/passed-exam.server.ts'
import { database } from '#app/platform/database.server.ts'
import { listMottos } from '#app/learning/catalogue.server.ts'
import type { Course } from '#app/learning/content-schema.ts'
import { standingIn } from '#app/learning/duties/duty.ts'
import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'
import { findTeamLearning } from '#app/learning/team-learning.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { endInWords, monthInWords } from '#app/stars/dates-in-words.ts'
import { findVotingNow, listCurrentStars } from '#app/stars/hall.server.ts'
import { dayInWords } from './day-in-words.ts'
import { listFaces, wallPhotoAddress } from './faces.server.ts'
import type { Bilingual, CourseCard } from './panel.ts'
import type { WallValues } from './programme.ts'
import { qrCode } from './qr-code.ts'
import { type TeamFigure, teamFigure } from './team-figure.ts'

type Unit = { id: string; name: string; timeZone: string }
type Asked = { unit: Unit; now: Date; origin: string }

/** Everything that this unit's wall may show now: this unit's own, approved, with consent, of those who are here. */
export async function gatherWallValues({ unit, now, origin }: Asked): Promise<WallValues> {
  const [stars, voting, notes, certified, exam, portrait, plaques, welcomes, figureOf, { courses }] = await Promise.all([
    findStars(unit.id),
    findVoting({ unit, now, origin }),
    listShownNotes(unit.id, now),
    listCertifiedLately(unit.id, now),
    findPassedExam(unit, now),
    findPortrait(unit.id),
    listPlaques(unit.id),
    listWelcomes(unit, now),
    findTeamFigures(unit, now),
    catalogueOfUnit(unit.id),
  ])
  return {
    stars,
    voting,
    courses: courses.map((course) => cardOf(course, figureOf(course.slug))),
    lessons: courses.flatMap(({ title, lessons }) => lessons.map((lesson) => ({ title: lesson.title, course: title }))),
    certified: certified.map(({ name }) => name),
    exam,
    notes,
    portrait,
    plaques,
    welcomes,
    mottos: listMottos(),
  }
}

function cardOf({ title, summary, lessons }: Course, team: TeamFigure | null): CourseCard {
  return { title, summary, lessons: lessons.length, minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0), team }
}

/** From the same rows, by the same functions, as the lead's matrix. */
async function findTeamFigures(unit: Unit, now: Date): Promise<(course: string) => TeamFigure | null> {
  const people = await findTeamLearning(unit, now)
  const standings = people.flatMap(({ learning: { courses, duties } }) =>
    courses.map(({ course: { slug }, standing }) => ({ slug, ...standingIn(duties, { kind: 'course', slug, state: standing.state }) })),
  )
  const byCourse = Map.groupBy(standings, ({ slug }) => slug)
  return (course) => teamFigure((byCourse.get(course) ?? []).map(({ state }) => state))
}

/** The latest published stars, of those winners who are still here. */
async function findStars(unitId: string): Promise<WallValues['stars']> {
  const stars = await listCurrentStars(unitId)
  const month = stars[0]?.month
  if (month === undefined) return null
  const faces = await listFaces(stars.flatMap(({ winners }) => winners.map(({ personId }) => personId)))
  return {
    month: monthInBoth(month),
    stars: stars.map(({ category, winners }) => ({
      star: category.name,
      winners: winners.flatMap(({ personId, citation }) => {
        const face = faces.get(personId)
        return face ? [{ ...face, citation }] : []
      }),
    })),
  }
}

async function findVoting({ unit, now, origin }: Asked): Promise<WallValues['voting']> {
  const voting = await findVotingNow(unit.id, now)
  if (!voting) return null
  const { month, closesAt } = voting
  const closes = { zh: endInWords(closesAt, { zone: unit.timeZone, language: 'zh-CN' }), en: endInWords(closesAt, { zone: unit.timeZone, language: 'en' }) }
  return { month: monthInBoth(month), closes, closesAt, qr: qrCode(`${origin}/stars/${month}/ballot`) }
}

function monthInBoth(month: string): Bilingual {
  return { zh: monthInWords(month, 'zh-CN'), en: monthInWords(month, 'en') }
}

/** Approved and not expired; signed only by those who are still here. */
async function listShownNotes(unitId: string, now: Date): Promise<WallValues['notes']> {
  const notes = await database.note.findMany({
    where: { unitId, approved: true, expiresAt: { gt: now } },
    orderBy: { decidedAt: 'desc' },
    take: 24,
    select: { text: true, colour: true, expiresAt: true, author: { select: { name: true, deactivatedAt: true } } },
  })
  return notes.map(({ author, ...note }) => ({ ...note, author: author.deactivatedAt ? null : author.name }))
}

async function findPortrait(unitId: string): Promise<WallValues['portrait']> {
  const portrait = await database.familyPortrait.findFirst({ where: { unitId, removedAt: null }, orderBy: { createdAt: 'desc' } })
  return portrait && { photo: wallPhotoAddress(portrait.photoKey, 1600), caption: portrait.caption, taken: dayInWords(portrait.takenOn) }
}

async function listPlaques(unitId: string): Promise<WallValues['plaques']> {
  const honours = await database.honour.findMany({ where: { unitId, removedAt: null }, orderBy: [{ awardedOn: 'desc' }, { createdAt: 'desc' }], take: 24 })
  return honours.map(({ title, issuer, level, awardedOn }) => ({ title, issuer, level, awarded: dayInWords(awardedOn) }))
}

function earnedByPairing(id: string): string {
  return `pairing:${id}`
}

async function listWelcomes({ id, timeZone }: Unit, now: Date): Promise<WallValues['welcomes']> {
  const entries = await database.wallEntry.findMany({
    where: { unitId: id, kind: 'COMPLETION', OR: [{ showUntil: null }, { showUntil: { gt: now } }] },
    orderBy: { enteredAt: 'desc' },
    take: 12,
  })
  const ids = entries.flatMap(({ pairingId }) => pairingId ?? [])
  const revoked = await database.certificate.findMany({ where: { earnedBy: { in: ids.map(earnedByPairing) }, revocations: { some: { reinstatedAt: null } } }, select: { earnedBy: true } })
  const pairings = await database.pairing.findMany({ where: { id: { in: ids.filter((one) => !revoked.some(({ earnedBy }) => earnedBy === earnedByPairing(one))) } } })
  const faces = await listFaces(pairings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]))
  return entries.flatMap(({ pairingId, enteredAt, showUntil }) => {
    const pairing = pairings.find((one) => one.id === pairingId)
    const mentor = faces.get(pairing?.mentorId ?? '')
    const mentee = faces.get(pairing?.menteeId ?? '')
    return mentor && mentee ? [{ mentor, mentee, day: dayInWords(calendarDay(enteredAt, timeZone)), until: showUntil }] : []
  })
}
