// Builds the wall's display: one script, one style sheet and the worker, apart from the portal's own build.
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const source = 'app/wall/display'
const assets = 'build/client/assets'
const manifestFolder = 'build/display'
// TVs keep the browser they were sold with.
const shared = { bundle: true, minify: true, write: false, target: ['es2019', 'chrome79'], legalComments: 'none', logLevel: 'warning' } satisfies BuildOptions

/** Runs beside the Remix build. Writes build/display/manifest.json for the server. */
export async function buildDisplay(): Promise<void> {
  const script = await compile(`${source}/main.ts`, { format: 'iife' })
  const style = await compile(`${source}/display.css`, {})
  const scriptName = `display-${hash(script)}.js`
  const styleName = `display-${hash(style)}.css`
  const files = [scriptName, styleName].map((name) => `/assets/${name}`)
  const name = hash(files.join())
  const worker = await compile(`${source}/worker.ts`, { format: 'iife', define: { BUILD: JSON.stringify(name), FILES: JSON.stringify(files) } })
  await mkdir(assets, { recursive: true })
  await mkdir(manifestFolder, { recursive: true })
  await removeEarlierBuilds()
  await writeFile(join(assets, scriptName), script)
  await writeFile(join(assets, styleName), style)
  await writeFile(join(manifestFolder, 'worker.js'), worker)
  await writeFile(join(manifestFolder, 'manifest.json'), JSON.stringify({ build: name, script: files[0], style: files[1] }))
}

async function removeEarlierBuilds(): Promise<void> {
  for (const name of await readdir(assets)) if (/^display-[0-9a-f]{10}\./.test(name)) await rm(join(assets, name))
}

async function compile(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...options, entryPoints: [entry] })
  const [file] = outputFiles ?? []
  if (!file) throw new Error(`${entry} compiled to nothing`)
  return file.text
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

if (import.meta.main) await buildDisplay()
