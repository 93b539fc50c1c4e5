// Node reads TypeScript but no TSX: the blocks of lessons are bundled once per run, with packages left outside.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { i18n } from 'i18next'
import { i18nFor } from '#app/languages/languages.server.ts'
import type { SceneCard } from '#app/learning/lesson/scene-card.tsx'

const source = fileURLToPath(new URL('../app/learning/lesson/lesson-html.tsx', import.meta.url))
// Inside the project, because the bundle looks for its packages from where it stands.
const bundle = fileURLToPath(new URL('../build/lesson-renderer.mjs', import.meta.url))

export type LessonLanguage = 'zh' | 'en'

type Render = (code: string, language: LessonLanguage, scenes: readonly SceneCard[]) => string

/** Loads the renderer: compiled code, a language and the lesson's scenes in, HTML out. */
export async function lessonRenderer(): Promise<Render> {
  await mkdir(join(bundle, '..'), { recursive: true })
  await build({
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'silent',
  })
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(bundle).href)
  if (!isRenderer(module)) throw new Error('lesson-html.tsx must export renderLesson')
  return (code, language, scenes) => module.renderLesson(code, i18nFor(language === 'en' ? 'en' : 'zh-CN'), scenes)
}

function isRenderer(module: unknown): module is { renderLesson: (code: string, words: i18n, scenes: readonly SceneCard[]) => string } {
  return typeof module === 'object' && module !== null && 'renderLesson' in module && typeof module.renderLesson === 'function'
}
