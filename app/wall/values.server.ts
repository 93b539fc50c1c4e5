import { listCertifiedLately } from '#app/certificates/certified-lately.server.ts'
import { findPassedExam } from '#app/exams/passed-exam.server.ts'
import { database } from '#app/platform/database.server.ts'
import { listMottos } from '#app/learning/catalogue.server.ts'
import type { Course } from '#app/learning/content-schema.ts'
import { standingIn } from '#app/learning/duties/duty.ts'
import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'
import { findTeamLearning, type MemberLearning } from '#app/learning/team-learning.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { endInWords, monthInWords } from '#app/stars/dates-in-words.ts'
import { findVotingNow, listCurrentStars } from '#app/stars/hall.server.ts'
import { dayInWords } from './day-in-words.ts'
import { listFaces } from './faces.server.ts'
import { honourLevels } from './hangings/honour-levels.ts'
import { listHonours } from './hangings/honours.server.ts'
import { listNotices } from './notices/notices.server.ts'
import type { Bilingual, CourseCard } from './panel.ts'
import type { WallValues } from './programme.ts'
import { qrCode } from './qr-code.ts'
import type { Audience } from './slots/slot-kinds.ts'
import { listShownAlbums } from './sources/albums.server.ts'
import { findBirthdays } from './sources/birthdays.server.ts'
import { findNextExam } from './sources/next-exam.server.ts'
import { listShownNotes } from './sources/notes.server.ts'
import { listPairs } from './sources/pairs.server.ts'
import { findMannedPosts } from './sources/posts.server.ts'
import { findPortrait } from './sources/portrait.server.ts'
import { findQuestionOfDay } from './sources/question-of-day.server.ts'
import { type TeamFigure, teamFigure } from './team-figure.ts'

const dayMs = 86_400_000
const mostPlaques = 24

type Unit = { id: string; name: string; timeZone: string }
type Asked = { unit: Unit; now: Date; origin: string }
type Ahead = { audience: Audience; /** Until then a display is told ahead. */ until: Date }

/** Everything that this unit's wall may show now: this unit's own, approved, with consent, of those who are here. */
export async function gatherWallValues(asked: Asked, { audience, until }: Ahead): Promise<WallValues> {
  const { unit, now } = asked
  const [stars, portrait, plaques, notices] = await Promise.all([
    findStars(unit.id, audience),
    findPortrait(unit.id, audience),
    listPlaques(unit.id, now),
    findNotices(unit, { audience, from: now, until }),
  ])
  const seenByAll = { stars, portrait, plaques, notices, mottos: listMottos() }
  // What customers are not to see is not even looked up for their wall.
  return { ...(audience === 'STAFF' ? await gatherStaffValues(asked) : nothingOfStaff), ...seenByAll }
}

type SeenByAll = 'stars' | 'portrait' | 'plaques' | 'notices' | 'mottos'
const nothingOfStaff: Omit<WallValues, SeenByAll> = { voting: null, courses: [], lessons: [], certified: [], exam: null, nextExam: null, question: { today: null, yesterday: null }, notes: [], albums: [], birthdays: null, welcomes: [], pairs: [], posts: null }

async function gatherStaffValues({ unit, now, origin }: Asked): Promise<Omit<WallValues, SeenByAll>> {
  const people = await findTeamLearning(unit, now)
  const figureOf = teamFigures(people)
  const day = Date.parse(calendarDay(now, unit.timeZone)) / dayMs
  const [voting, notes, certified, exam, nextExam, welcomes, pairs, posts, question, { courses }, albums, birthdays] = await Promise.all([
    findVoting({ unit, now, origin }),
    listShownNotes(unit.id, now),
    listCertifiedLately(unit.id, now),
    findPassedExam(unit, now),
    findNextExam(unit, now),
    listWelcomes(unit, now),
    listPairs(unit.id),
    findMannedPosts(unit, now),
    findQuestionOfDay({ unit, people, day, now }),
    catalogueOfUnit(unit.id),
    listShownAlbums(unit.id, now),
    findBirthdays(unit, now),
  ])
  return {
    voting,
    courses: courses.map((course) => cardOf(course, figureOf(course.slug))),
    lessons: courses.flatMap(({ title, lessons }) => lessons.map((lesson) => ({ title: lesson.title, course: title }))),
    certified: certified.map(({ name }) => name),
    exam: exam && { title: exam.title.zh, english: exam.title.en, names: exam.names },
    nextExam,
    question,
    notes,
    albums,
    birthdays,
    welcomes,
    pairs,
    posts,
  }
}

async function findNotices(unit: Unit, looking: { audience: Audience; from: Date; until: Date }): Promise<WallValues['notices']> {
  const notices = await listNotices({ unitId: unit.id, ...looking })
  const ends = (at: Date, language: 'zh-CN' | 'en') => endInWords(at, { zone: unit.timeZone, language })
  return notices.map(({ text, isUrgent, startsAt, endsAt }) => ({ text, isUrgent, startsAt, endsAt, ends: { zh: ends(endsAt, 'zh-CN'), en: ends(endsAt, 'en') } }))
}

function cardOf({ title, summary, lessons }: Course, team: TeamFigure | null): CourseCard {
  return { title, summary, lessons: lessons.length, minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0), team }
}

/** From the same rows, by the same functions, as the lead's matrix. */
function teamFigures(people: readonly MemberLearning[]): (course: string) => TeamFigure | null {
  const standings = people.flatMap(({ learning: { courses, duties } }) =>
    courses.map(({ course: { slug }, standing }) => ({ slug, ...standingIn(duties, { kind: 'course', slug, state: standing.state }) })),
  )
  const byCourse = Map.groupBy(standings, ({ slug }) => slug)
  return (course) => teamFigure((byCourse.get(course) ?? []).map(({ state }) => state))
}

/** The latest published stars, of those winners who are still here. */
async function findStars(unitId: string, audience: Audience): Promise<WallValues['stars']> {
  const stars = await listCurrentStars(unitId)
  const month = stars[0]?.month
  if (month === undefined) return null
  const faces = await listFaces(stars.flatMap(({ winners }) => winners.map(({ personId }) => personId)), audience === 'HALL' ? 'CUSTOMER_HALL' : 'STAFF_WALL')
  return {
    month: monthInBoth(month),
    stars: stars.map(({ category, winners }) => ({
      star: category.name,
      badge: category.badge,
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

/** The highest first, and of one level the newest. */
async function listPlaques(unitId: string, now: Date): Promise<WallValues['plaques']> {
  const honours = (await listHonours(unitId, now)).slice(0, mostPlaques)
  const inLevels = honours.toSorted((one, other) => honourLevels.indexOf(one.level) - honourLevels.indexOf(other.level))
  return inLevels.map(({ title, issuer, level, awardedOn, expiresAt }) => ({ title, issuer, level, awarded: dayInWords(awardedOn), until: expiresAt }))
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
  const faces = await listFaces(pairings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]), 'STAFF_WALL')
  return entries.flatMap(({ pairingId, enteredAt, showUntil }) => {
    const pairing = pairings.find((one) => one.id === pairingId)
    const mentor = faces.get(pairing?.mentorId ?? '')
    const mentee = faces.get(pairing?.menteeId ?? '')
    return mentor && mentee ? [{ mentor, mentee, day: dayInWords(calendarDay(enteredAt, timeZone)), until: showUntil }] : []
  })
}
