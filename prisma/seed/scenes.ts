import { findCourse } from '#app/learning/catalogue.server.ts'
import { recordRun } from '#app/learning/scenes/runs.server.ts'
import type { Scene } from '#app/learning/scenes/scene.ts'
import { letterOf, walk } from '#app/learning/scenes/walk.ts'
import { personOf, type SeedContext } from './context.ts'

const dayMs = 24 * 60 * 60_000

/** `slips`: at how many of the first steps the choice was not the best one. */
type Played = { number: string; course: string; scene: string; daysAgo: number; slips: number }

/** Who has played which scene: practice makes better. */
const played: readonly Played[] = [
  { number: '1001', course: 'service-etiquette', scene: 'password-loss', daysAgo: 4, slips: 4 },
  { number: '1001', course: 'service-etiquette', scene: 'password-loss', daysAgo: 3, slips: 1 },
  { number: '1001', course: 'service-etiquette', scene: 'document-mismatch', daysAgo: 2, slips: 2 },
  { number: '1002', course: 'sign-language-basics', scene: 'deaf-visitor', daysAgo: 6, slips: 1 },
  { number: '1003', course: 'sign-language-basics', scene: 'deaf-visitor', daysAgo: 14, slips: 0 },
  { number: '1003', course: 'mentorship-rotation', scene: 'impatient-queue', daysAgo: 7, slips: 3 },
  { number: '1005', course: 'mentorship-rotation', scene: 'impatient-queue', daysAgo: 2, slips: 2 },
  { number: '1005', course: 'mentorship-rotation', scene: 'impatient-queue', daysAgo: 1, slips: 0 },
  { number: '2001', course: 'service-etiquette', scene: 'password-loss', daysAgo: 20, slips: 0 },
  { number: '0101', course: 'service-etiquette', scene: 'password-loss', daysAgo: 9, slips: 2 },
]

export async function seedScenes(context: SeedContext): Promise<void> {
  for (const { number, course, scene: slug, daysAgo, slips } of played) {
    const scene = findCourse(course)?.scenes.find((one) => one.slug === slug)
    if (!scene) throw new Error(`${course} has no scene ${slug}`)
    const path = pathWith(scene, slips)
    const at = new Date(context.now.getTime() - daysAgo * dayMs)
    await recordRun(personOf(context, number), { course, scene }, { path, key: `seed-${daysAgo}`, at })
  }
}

/** The best choice at every step, but the next one after it at the first so many. */
function pathWith(scene: Scene, slips: number): string {
  let path = ''
  for (let at = walk(scene, path); at?.step; at = walk(scene, path)) {
    const worths = at.step.choices.map(({ honours, breaks }) => honours.length - 5 * breaks.length)
    const best = worths.indexOf(Math.max(...worths))
    path += letterOf(path.length < slips ? (best + 1) % worths.length : best)
  }
  return path
}
