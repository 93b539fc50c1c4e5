import { randomUUID } from 'node:crypto'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { listNorms } from '../catalogue.server.ts'
import { catalogueOfPerson } from '../editions/unit-catalogue.server.ts'
import { findRun, listOwnRuns, listPractice, recordRun, type Run } from './runs.server.ts'
import type { Mood, Scene } from './scene.ts'
import { bestOf, isWellPlayed, letterOf, longestAhead, type Score, type Standing, tallyOf, walk } from './walk.ts'

export type SceneAddress = { course: string; lesson: string; scene: string }
/** Of the address: the choices so far, or a run that is over. */
type Asked = { path: string; run: string | null }

/** What the page of a scene shows; null where there is no such scene, or no such run for this member. */
export async function viewScene(member: Member, address: SceneAddress, { path, run }: Asked) {
  const found = (await catalogueOfPerson(member.id)).findScene(address)
  if (!found) return null
  const { course, lesson, scene } = found
  const { language } = member
  const to = `/learn/${course.slug}/${lesson.slug}/scenes/${scene.slug}`
  const shown = run === null ? await stageOf(member, { course: course.slug, scene, to }, path) : await debriefOf(member, { course: course.slug, scene }, run)
  if (!shown) return null
  return {
    to,
    title: inLanguage(scene.title, language),
    course: { to: `/learn/${course.slug}`, title: inLanguage(course.title, language) },
    lesson: { to: `/learn/${course.slug}/${lesson.slug}`, title: inLanguage(lesson.title, language) },
    shown,
  }
}

type Place = { course: string; scene: Scene; to: string }

async function stageOf(member: Member, place: Place, path: string) {
  const standing = walk(place.scene, path)
  if (!standing) return { kind: 'lost' as const }
  const scenery = sceneryOf(place.scene, standing, member.language)
  if (standing.end) {
    const { end } = standing
    const ending = { title: inLanguage(end.title, member.language), text: paragraphs(end.text, member.language) }
    // New on every look, so that only the same form sent twice counts once.
    return { kind: 'end' as const, ...scenery, ...ending, path, hash: place.scene.hash, key: randomUUID() }
  }
  const { step, taken } = standing
  const left = longestAhead(place.scene, step.id) - 1
  const choices = step.choices.map(({ label }, index) => ({
    label: inLanguage(label, member.language),
    to: `${place.to}?path=${path}${letterOf(index)}#now`,
  }))
  const opening = taken.length === 0 ? await openingOf(member, place) : null
  return { kind: 'step' as const, ...scenery, text: paragraphs(step.text, member.language), number: taken.length + 1, left, choices, opening }
}

export type Stage = Awaited<ReturnType<typeof stageOf>>

/** What surrounds a step and an end alike: who stands there, how they are, and what the last choice has done. */
function sceneryOf(scene: Scene, { taken, step }: Standing, language: Language) {
  const last = taken.at(-1)
  const isAway = [...taken.map((one) => one.step), ...(step ? [step] : [])].some(({ absent }) => absent)
  const mood: Mood = last?.choice.mood ?? scene.mood
  return {
    customer: isAway ? null : { name: inLanguage(scene.customer, language), mood },
    chosen: last ? { label: inLanguage(last.choice.label, language), consequence: paragraphs(last.choice.consequence, language) } : null,
  }
}

async function openingOf(member: Member, { course, scene, to }: Place) {
  const [own, practice] = await Promise.all([listOwnRuns(member, { course, scene }), listPractice(member, { course, scene })])
  return {
    role: inLanguage(scene.role, member.language),
    setting: paragraphs(scene.setting, member.language),
    record: recordOf(member, own, to),
    practice: practice.map(({ name, runs }) => ({ name, record: recordOf(member, runs, to) })),
  }
}

/** Best and last of runs that stand in their order; null where there are none. */
function recordOf({ unit, language }: Member, runs: readonly Run[], to: string) {
  const [best, last] = [bestOf(runs), runs.at(-1)]
  if (!best || !last) return null
  const entry = ({ id, points, maxPoints, finishedAt }: Run) => ({ to: `${to}?run=${id}`, points, maxPoints, at: momentWords(finishedAt, unit.timeZone, language) })
  return { times: runs.length, best: entry(best), last: entry(last) }
}

export type SceneRecord = NonNullable<ReturnType<typeof recordOf>>

async function debriefOf(member: Member, { course, scene }: Omit<Place, 'to'>, runId: string) {
  const run = await findRun(member, { course, scene }, runId)
  if (!run) return null
  const { language, unit } = member
  const standing = run.sceneHash === scene.hash ? walk(scene, run.path) : null
  const own = run.person.id === member.id ? await listOwnRuns(member, { course, scene }) : []
  return {
    kind: 'debrief' as const,
    points: run.points,
    maxPoints: run.maxPoints,
    at: momentWords(run.finishedAt, unit.timeZone, language),
    /** Of somebody else. */
    name: run.person.id === member.id ? null : run.person.name,
    best: scoreOf(bestOf(own)),
    told: standing?.end ? toldOf(standing, isWellPlayed(run), language) : null,
  }
}

export type Debrief = NonNullable<Awaited<ReturnType<typeof debriefOf>>>

function scoreOf(run: Score | null): Score | null {
  return run && { points: run.points, maxPoints: run.maxPoints }
}

function toldOf({ taken, end }: Extract<Standing, { step: null }>, isPraised: boolean, language: Language) {
  const nameOf = (id: string) => {
    const norm = listNorms().find((one) => one.id === id)
    return norm ? { name: inLanguage(norm.name, language), means: inLanguage(norm.means, language) } : { name: id, means: '' }
  }
  return {
    ending: inLanguage(end.title, language),
    outcome: paragraphs(end.text, language),
    /** Of an ending that has no word of its own for a run like this. */
    isBelow: !isPraised && !end.debriefBelow,
    words: paragraphs(isPraised ? end.debrief : (end.debriefBelow ?? end.debrief), language),
    norms: tallyOf(taken.map(({ choice }) => choice)).map(({ norm, honoured, broken }) => ({ ...nameOf(norm), honoured, broken })),
    steps: taken.map(({ choice }) => ({
      label: inLanguage(choice.label, language),
      honours: choice.honours.map((id) => nameOf(id).name),
      breaks: choice.breaks.map((id) => nameOf(id).name),
      note: choice.note ? inLanguage(choice.note, language) : null,
    })),
  }
}

function paragraphs(text: { zh: string; en: string }, language: Language): string[] {
  return inLanguage(text, language).split(/\n{2,}/)
}

type Finish = { path: string; hash: string; key: string }

/** The scene is over: records it and says where the debrief is. Null where there is no such scene. */
export async function finishScene(member: Member, address: SceneAddress, { path, hash, key }: Finish): Promise<{ to: string } | { refused: 'changed' | 'notEnded' } | null> {
  const found = (await catalogueOfPerson(member.id)).findScene(address)
  if (!found) return null
  const { course, lesson, scene } = found
  if (hash !== scene.hash) return { refused: 'changed' }
  const run = await recordRun(member, { course: course.slug, scene }, { path, key, at: new Date() })
  return run ? { to: `/learn/${course.slug}/${lesson.slug}/scenes/${scene.slug}?run=${run.runId}#now` } : { refused: 'notEnded' }
}
