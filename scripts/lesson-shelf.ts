// Compiled lessons, kept under the hash of their text and of the compiler itself: nothing is compiled twice.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LessonHead, Section } from '#app/learning/content-schema.ts'
import { type Checked, readText } from './content-yaml.ts'
import { type CompiledLesson, compileLesson } from './lesson-compiler.ts'

const SceneLinks = z.array(z.object({ name: z.string(), line: z.number() }))
const CompiledText = z.object({ head: LessonHead, sections: z.array(Section), scenes: SceneLinks, code: z.string() })

/** When one of these changes, a lesson may come out differently or be refused. */
const compilerSources = ['lesson-compiler.ts', 'lesson-checks.ts', '../app/learning/lesson/block-rules.ts', '../app/learning/content-schema.ts']
const compilerHash = hashOf(compilerSources.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join(''))

export type ShelvedLesson = CompiledLesson & { text: string; key: string }

/** A folder of compiled lessons. `compile` takes from it or adds to it; `count` is how many were added. */
export class LessonShelf {
  readonly #folder: string
  count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async compile(file: string): Promise<Checked<ShelvedLesson>> {
    const text = await readText(file)
    if (text === null) return { value: null, mistakes: [{ file, line: 1, reason: 'this language of the lesson is missing' }] }
    const key = hashOf(compilerHash + text)
    const kept = await readText(join(this.#folder, `${key}.json`))
    if (kept !== null) return { value: { ...CompiledText.parse(JSON.parse(kept)), text, key }, mistakes: [] }
    const compiled = await compileLesson(file, text)
    if (compiled.value === null) return compiled
    await writeFile(join(this.#folder, `${key}.json`), JSON.stringify(compiled.value))
    this.count += 1
    return { value: { ...compiled.value, text, key }, mistakes: [] }
  }
}

/** Sixteen hexadecimal digits: enough to tell any two versions of a lesson apart. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
