// One lesson, from its MDX to the code of a component. compile-content.ts keeps what comes out, per content hash.
import { bundleMDX } from 'mdx-bundler'
import { LessonHead, type Section } from '#app/learning/content-schema.ts'
import { type Checked, type Mistake, parseYaml } from './content-yaml.ts'
import { checkTree, gatherHands, numberSections, type SceneLink, sceneLinksIn, type TreeNode } from './lesson-checks.ts'

export type CompiledLesson = { head: LessonHead; sections: Section[]; scenes: SceneLink[]; code: string }

/** Compiles a lesson, or says what is wrong in it and on which line. */
export async function compileLesson(file: string, text: string): Promise<Checked<CompiledLesson>> {
  const head = readHead(file, text)
  if (head.value === null) return head
  const mistakes: Mistake[] = []
  let sections: Section[] = []
  let scenes: SceneLink[] = []
  const read = () => (tree: TreeNode) => {
    checkTree(tree, (node, reason) => mistakes.push({ file, line: node.position?.start.line ?? 1, reason }))
    sections = numberSections(tree)
    scenes = sceneLinksIn(tree)
    gatherHands(tree)
  }
  try {
    const { code } = await bundleMDX({
      source: text,
      mdxOptions: (options) => ({ ...options, remarkPlugins: [read, ...(options.remarkPlugins ?? [])] }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    return mistakes.length > 0 ? { value: null, mistakes } : { value: { head: head.value, sections, scenes, code }, mistakes: [] }
  } catch (error) {
    return { value: null, mistakes: mistakes.length > 0 ? mistakes : syntaxMistakes(file, error) }
  }
}

function readHead(file: string, text: string): Checked<LessonHead> {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  if (yaml === undefined) {
    return { value: null, mistakes: [{ file, line: 1, reason: 'a lesson begins with its front matter between two lines ---' }] }
  }
  return parseYaml({ file, text: yaml, linesBefore: 1 }, LessonHead)
}

/** esbuild hands on what MDX could not read as a list of errors with their places. */
function syntaxMistakes(file: string, error: unknown): Mistake[] {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) throw error
  return error.errors.map((one: unknown) => ({ file, line: lineOf(one), reason: reasonOf(one) }))
}

function lineOf(error: unknown): number {
  // What is never closed is noticed at the end; its author wants to see where it was opened.
  const [, opened] = /^Expected a closing tag for .*? \((\d+):/.exec(reasonOf(error)) ?? []
  if (opened !== undefined) return Number(opened)
  const hasLocation = typeof error === 'object' && error !== null && 'location' in error
  const location: unknown = hasLocation ? error.location : null
  const hasLine = typeof location === 'object' && location !== null && 'line' in location
  return hasLine && typeof location.line === 'number' && location.line > 0 ? location.line : 1
}

function reasonOf(error: unknown): string {
  const hasText = typeof error === 'object' && error !== null && 'text' in error && typeof error.text === 'string'
  // In front of the reason stand the plugin's name and the place once more.
  return hasText ? String(error.text).replace(/\s+/g, ' ').replace(/^Cannot process MDX file with esbuild: (?:[\d:-]+: )?/, '') : String(error)
}
