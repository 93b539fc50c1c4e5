// What each page makes a browser load, all of it: entry, route modules, imports, words, the manifest of routes and the
// script of offline pages. Compressed JavaScript, against the budgets of the product.
// Sizes are those of the brotli files that the server sends. Ends with 1 when a budget is broken, or when a page says
// words that it does not load (app/languages/words-of-pages.ts).
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { manifestAddress, readManifest, type Route } from '#scripts/remix-manifest.ts'
import { namespacesOf } from '#app/languages/words-of-pages.ts'

const assets = 'build/client/assets'
const budgets = { staff: 120, desk: 180, wall: 25 } as const

type Row = { page: string; kilobytes: number; budget: number; wordless: string[] }

const rows = [...pageRows(), displayRow()].sort((a, b) => b.kilobytes - a.kilobytes)
for (const { page, kilobytes, budget, wordless } of rows) {
  const verdict = wordless.length > 0 ? `SAYS WORDS IT DOES NOT LOAD: ${wordless.join(', ')}` : kilobytes <= budget ? 'ok' : 'TOO HEAVY'
  console.log(`${page.padEnd(36)}${kilobytes.toFixed(1).padStart(7)} KB of ${String(budget).padStart(3)}  ${verdict}`)
}
if (rows.some(({ kilobytes, budget, wordless }) => kilobytes > budget || wordless.length > 0)) process.exit(1)

function pageRows(): Row[] {
  const { entry, routes } = readManifest()
  const everywhere = [manifestAddress(), offlineScript()]
  // The frame says what the person's roles bring with them.
  const ofFrame = new Set(scriptsOf(routes['root']))
  return Object.values(routes)
    .filter(({ path, index, module }) => (path || index) && isPage(module))
    .map((route) => {
      const parts = [entry, ...withParents(route, routes)]
      const page = `/${route.path ?? ''}`
      const isDesk = /^\/(team|admin)/.test(page)
      const scripts = [...new Set(parts.flatMap(scriptsOf))]
      const namespaces = namespacesOf(page, { desks: isDesk })
      const wordless = namespacesSaidBy(scriptsOf(route).filter((script) => !ofFrame.has(script))).filter((namespace) => !namespaces.includes(namespace))
      return { page, kilobytes: kilobytesOf([...everywhere, ...scripts, ...largestWords(namespaces)]), budget: isDesk ? budgets.desk : budgets.staff, wordless }
    })
}

function scriptsOf(part: Pick<Route, 'module' | 'imports'> | undefined): string[] {
  return part ? [part.module, ...part.imports] : []
}

function withParents(route: Route, routes: Record<string, Route>): Route[] {
  const parent = routes[route.parentId ?? '']
  return parent ? [route, ...withParents(parent, routes)] : [route]
}

function displayRow(): Row {
  const scripts = globSync(`${assets}/display-*.js`).map((file) => file.replace('build/client', ''))
  if (scripts.length === 0) throw new Error('the display has no script in the build')
  return { page: '/wall (the display)', kilobytes: kilobytesOf(scripts), budget: budgets.wall, wordless: [] }
}

/** One for each language, for everybody signed in: the larger. */
function offlineScript(): string {
  const scripts = globSync(`${assets}/offline-script-*.js`).map((file) => file.replace('build/client', ''))
  const [largest] = scripts.sort((a, b) => kilobytesOf([b]) - kilobytesOf([a]))
  if (largest === undefined) throw new Error('the script of offline pages is not in the build')
  return largest
}

/** Routes without a page (files, health) leave an all but empty module. */
function isPage(module: string): boolean {
  return readFileSync(join('build/client', module), 'utf8').includes('default')
}

/** The words that a page loads, in the language in which they weigh more. */
function largestWords(namespaces: string[]): string[] {
  const [one = [], other = []] = ['zh-CN', 'en'].map((language) => namespaces.map((namespace) => wordsFile(language, namespace)))
  return kilobytesOf(one) > kilobytesOf(other) ? one : other
}

function wordsFile(language: string, namespace: string): string {
  const file = globSync(`${assets}/words-${language}-${namespace}-????????.js`)[0]
  if (file === undefined) throw new Error(`the build has no words called ${namespace}`)
  return file.replace('build/client', '')
}

/** The namespaces of all keys that stand in these scripts. */
function namespacesSaidBy(scripts: string[]): string[] {
  const known = new Set(globSync(`${assets}/words-en-*.js`).map((file) => /words-en-(.*)-.{8}\.js$/.exec(file)?.[1] ?? ''))
  const keys = scripts.flatMap((script) => [...readFileSync(join('build/client', script), 'utf8').matchAll(/["'`]([a-z-]+):[\w.-]/g)])
  return [...new Set(keys.map(([, namespace = '']) => namespace))].filter((namespace) => known.has(namespace))
}

function kilobytesOf(files: string[]): number {
  return files.reduce((sum, file) => sum + pressedSize(join('build/client', file)), 0) / 1024
}

function pressedSize(file: string): number {
  if (!existsSync(`${file}.br`)) throw new Error(`${file} was not pressed: npm run build`)
  return statSync(`${file}.br`).size
}
