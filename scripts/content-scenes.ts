// How lessons and scenes hang together: a lesson leads to scenes of its course, and each scene has one lesson that leads to it.
import type { Lesson } from '#app/learning/content-schema.ts'
import type { Mistake } from './content-yaml.ts'
import type { SceneLink } from './lesson-checks.ts'

type LinksOfText = { file: string; links: readonly SceneLink[] }

/** Both languages of a lesson lead to the same scenes, each once, and those are there. */
export function linkMistakes(zh: LinksOfText, en: LinksOfText, known: readonly string[]): Mistake[] {
  const ofText = ({ file, links }: LinksOfText, other: LinksOfText) =>
    links.flatMap(({ name, line }, index) => {
      const at = (reason: string) => [{ file, line, reason }]
      if (!known.includes(name)) return at(`<Scene>: there is no scene "${name}" in the folder scenes of this course`)
      if (links.findIndex((link) => link.name === name) !== index) return at(`<Scene>: this lesson leads to "${name}" twice`)
      return other.links.some((link) => link.name === name) ? [] : at(`<Scene>: the other language of this lesson does not lead to "${name}"`)
    })
  return [...ofText(zh, en), ...ofText(en, zh)]
}

/** A scene that no lesson leads to is not found by anybody; its address has the one lesson in it. */
export function placeMistakes(folder: string, lessons: readonly Lesson[], scenes: readonly { slug: string }[]): Mistake[] {
  return scenes.flatMap(({ slug }) => {
    const count = lessons.filter((lesson) => lesson.scenes.includes(slug)).length
    if (count === 1) return []
    return [{ file: `${folder}/${slug}.yaml`, line: 1, reason: count === 0 ? 'no lesson leads to this scene: <Scene name="…" />' : 'two lessons lead to this scene' }]
  })
}
