// Reads content/, checks all of it, and writes what the server needs into build/content/. A mistake stops the build.
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '#app/learning/content-schema.ts'
import { readContent } from './content-reader.ts'
import type { Mistake } from './content-yaml.ts'
import { lessonRenderer } from './lesson-renderer.ts'

/** The mistakes of authors: its message has one line for each, "file:line: reason". */
export class ContentError extends Error {
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'))
    this.mistakes = mistakes
  }
}

type Folders = { from?: string; into?: string }

/**
 * Compiles content/ into build/content/: catalogue.json and each lesson's HTML. A lesson that has not changed is not
 * compiled again. Throws ContentError when an author has made a mistake; what was compiled before then stands.
 * @returns how many lessons there are, and how many texts of them were compiled now
 */
export async function compileContent({ from = 'content', into = 'build/content' }: Folders = {}): Promise<{ lessons: number; compiled: number }> {
  const kept = join(into, 'compiled')
  await mkdir(kept, { recursive: true })
  const { catalogue, texts, pictures, compiled, mistakes } = await readContent(from, kept)
  if (mistakes.length > 0) throw new ContentError(mistakes)
  const render = await lessonRenderer()
  for (const { hash, language, text, code, scenes } of texts) {
    await writeWhole(join(into, `${hash}.${language}.html`), render(code, language, scenes))
    // As it was written: what an edited copy begins with.
    await writeWhole(join(into, `${hash}.${language}.mdx`), text)
  }
  if (pictures.size > 0) await mkdir(join(into, 'pictures'), { recursive: true })
  // Named by what they show, and never removed: papers drawn before may ask about them.
  for (const [file, place] of pictures) await copyFile(place, join(into, 'pictures', file))
  await writeWhole(join(into, 'catalogue.json'), JSON.stringify(catalogue))
  await removeOthers(into, new Set(['compiled', 'pictures', 'catalogue.json', ...texts.flatMap(({ hash, language }) => [`${hash}.${language}.html`, `${hash}.${language}.mdx`])]))
  await removeOthers(kept, new Set(texts.map(({ key }) => `${key}.json`)))
  return { lessons: lessonCount(catalogue), compiled }
}

function lessonCount({ courses }: Catalogue): number {
  return courses.reduce((sum, { lessons }) => sum + lessons.length, 0)
}

/** A server that reads meanwhile sees the old file or the new one, never half of one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const current = await readFile(file, 'utf8').catch(() => null)
  if (current === text) return
  const draft = `${file}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.draft`
  await writeFile(draft, text)
  await rename(draft, file)
}

async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  const others = (await readdir(folder)).filter((name) => !keep.has(name))
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

if (import.meta.main) {
  try {
    const { lessons, compiled } = await compileContent()
    console.log(`${lessons} lessons, ${compiled} texts compiled now`)
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error)
    process.exitCode = 1
  }
}
