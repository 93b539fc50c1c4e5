// Builds what serves pages without a network: the worker, and the small script that every page of somebody signed in has.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { readManifest } from '#scripts/remix-manifest.ts'
import en from '#app/languages/en/offline.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/offline.json' with { type: 'json' }

const assets = 'build/client/assets'
const folder = 'build/offline'

/** Runs after the Remix build. Writes build/offline/manifest.json and worker.js for the server. */
export async function buildOffline(): Promise<void> {
  const wordFiles = (await readdir(assets)).filter((name) => /^words-.+\.js$/.test(name)).map((name) => `/assets/${name}`)
  const worker = await compile('app/offline/worker/main.ts', { WORD_FILES: JSON.stringify(wordFiles), ROUTE_FILES: JSON.stringify(keptRoutes()) })
  await mkdir(assets, { recursive: true })
  await mkdir(folder, { recursive: true })
  for (const earlier of await readdir(assets)) if (/^offline-script-[0-9a-f]{10}\./.test(earlier)) await rm(join(assets, earlier))
  const manifest = { 'zh-CN': await writeScript(zh.said), en: await writeScript(en.said) }
  await writeFile(join(folder, 'worker.js'), worker)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

/** What a page that is alive loads to show a lesson, a course or the daily question in place. */
function keptRoutes(): string[] {
  const { routes } = readManifest()
  return [...new Set(['routes/learn/course', 'routes/learn/lesson', 'routes/practice/practice'].flatMap((id) => {
    const route = routes[id]
    if (!route) throw new Error(`the build has no ${id}`)
    return [route.module, ...route.imports, ...route.css]
  }))]
}

/** One for each language, with its sentences in it. Returns its address. */
async function writeScript(words: object): Promise<string> {
  const script = await compile('app/offline/script/main.ts', { WORDS: JSON.stringify(words) })
  const name = `offline-script-${createHash('sha256').update(script).digest('hex').slice(0, 10)}.js`
  await writeFile(join(assets, name), script)
  return `/assets/${name}`
}

async function compile(entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({ define, entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', target: ['es2020', 'chrome87'], legalComments: 'none', logLevel: 'warning' })
  const [file] = outputFiles
  if (!file) throw new Error(`${entry} compiled to nothing`)
  return file.text
}

if (import.meta.main) await buildOffline()
