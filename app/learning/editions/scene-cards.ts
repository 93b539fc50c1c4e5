import type { SceneCard } from '../lesson/scene-card.tsx'
import type { Scene } from '../scenes/scene.ts'
import { longestAhead } from '../scenes/walk.ts'

type Place = { course: string; lesson: string; side: 'zh' | 'en' }

/** The cards of scenes in one language. */
export function sceneCardsOf(scenes: readonly Scene[], { course, lesson, side }: Place): SceneCard[] {
  return scenes.map((scene) => ({
    name: scene.slug,
    to: `/learn/${course}/${lesson}/scenes/${scene.slug}`,
    title: scene.title[side],
    summary: scene.summary[side],
    minutes: scene.minutes,
    choices: longestAhead(scene, scene.steps[0]?.id ?? ''),
  }))
}
