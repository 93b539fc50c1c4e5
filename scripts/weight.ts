// What each page makes a browser load: compressed JavaScript, against the budgets of the product.
// Sizes are those of the brotli files that the server sends. Ends with 1 when a budget is broken.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const assets = 'build/client/assets'
const budgets = { staff: 120, desk: 180, wall: 25 } as const

const Part = z.object({ module: z.string(), imports: z.array(z.string()).default([]) })
const Route = Part.extend({ parentId: z.string().optional(), path: z.string().optional(), index: z.boolean().optional() })
const Manifest = z.object({ entry: Part, routes: z.record(z.string(), Route) })

type Route = z.infer<typeof Route>
type Row = { page: string; kilobytes: number; budget: number }

const rows = [...pageRows(), displayRow()].sort((a, b) => b.kilobytes - a.kilobytes)
for (const { page, kilobytes, budget } of rows) {
  const verdict = kilobytes <= budget ? 'ok' : 'TOO HEAVY'
  console.log(`${page.padEnd(36)}${kilobytes.toFixed(1).padStart(7)} KB of ${String(budget).padStart(3)}  ${verdict}`)
}
if (rows.some(({ kilobytes, budget }) => kilobytes > budget)) process.exit(1)

function pageRows(): Row[] {
  const { entry, routes } = readManifest()
  return Object.values(routes)
    .filter(({ path, index, module }) => (path || index) && isPage(module))
    .map((route) => {
      const parts = [entry, ...withParents(route, routes)]
      const page = `/${route.path ?? ''}`
      const isDesk = /^\/(team|admin)/.test(page)
      const words = isDesk ? [largestWords(''), largestWords('desk-')] : [largestWords('')]
      const files = new Set([...words, ...parts.flatMap(({ module, imports }) => [module, ...imports])])
      return { page, kilobytes: kilobytesOf([...files]), budget: isDesk ? budgets.desk : budgets.staff }
    })
}

function withParents(route: Route, routes: Record<string, Route>): Route[] {
  const parent = routes[route.parentId ?? '']
  return parent ? [route, ...withParents(parent, routes)] : [route]
}

function displayRow(): Row {
  const scripts = globSync(`${assets}/display-*.js`).map((file) => file.replace('build/client', ''))
  if (scripts.length === 0) throw new Error('the display has no script in the build')
  return { page: '/wall (the display)', kilobytes: kilobytesOf(scripts), budget: budgets.wall }
}

/** Remix writes its manifest as a script that sets one global to JSON. */
function readManifest(): z.infer<typeof Manifest> {
  const file = globSync(`${assets}/manifest-*.js`)[0]
  if (file === undefined) throw new Error('no build: npm run build')
  const text = readFileSync(file, 'utf8')
  return Manifest.parse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)))
}

/** Routes without a page (files, health) leave an all but empty module. */
function isPage(module: string): boolean {
  return readFileSync(join('build/client', module), 'utf8').includes('default')
}

/** The words of one language are loaded with every page, those of the desks by leads and administrators. */
function largestWords(whose: '' | 'desk-'): string {
  const files = globSync([`${assets}/${whose}zh-CN-*.js`, `${assets}/${whose}en-*.js`]).sort((a, b) => statSync(b).size - statSync(a).size)
  if (files[0] === undefined) throw new Error('the build has no language files')
  return files[0].replace('build/client', '')
}

function kilobytesOf(files: string[]): number {
  return files.reduce((sum, file) => sum + pressedSize(join('build/client', file)), 0) / 1024
}

function pressedSize(file: string): number {
  if (!existsSync(`${file}.br`)) throw new Error(`${file} was not pressed: npm run build`)
  return statSync(`${file}.br`).size
}
