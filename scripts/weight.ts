// What each page makes a browser load: compressed JavaScript, against the budgets of the product.
// Sizes are those of the brotli files that the server sends. Ends with 1 when a budget is broken, or when a page says
// words that it does not load (app/languages/words-of-pages.ts).
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest, type Route } from '#scripts/remix-manifest.ts'
import { namespacesOf } from '#app/languages/words-of-pages.ts'

const assets = 'build/client/assets'
const budgets = { staff: 120, desk: 180, wall: 25, offline: 3 } as const

type Row = { page: string; kilobytes: number; budget: number; wordless: string[] }

const rows = [...pageRows(), displayRow(), offlineRow()].sort((a, b) => b.kilobytes - a.kilobytes)
for (const { page, kilobytes, budget, wordless } of rows) {
  const verdict = wordless.length > 0 ? `SAYS WORDS IT DOES NOT LOAD: ${wordless.join(', ')}` : kilobytes <= budget ? 'ok' : 'TOO HEAVY'
  console.log(`${page.padEnd(36)}${kilobytes.toFixed(1).padStart(7)} KB of ${String(budget).padStart(3)}  ${verdict}`)
}
if (rows.some(({ kilobytes, budget, wordless }) => kilobytes > budget || wordless.length > 0)) process.exit(1)

function pageRows(): Row[] {
  const { entry, routes } = readManifest()
  return Object.values(routes)
    .filter(({ path, index, module }) => (path || index) && isPage(module))
    .map((route) => {
      const parts = [entry, ...withParents(route, routes)]
      const page = `/${route.path ?? ''}`
      const isDesk = /^\/(team|admin)/.test(page)
      const scripts = [...new Set(parts.flatMap(({ module, imports }) => [module, ...imports]))]
      const namespaces = namespacesOf(page, { desks: isDesk })
      const wordless = namespacesSaidBy([route.module, ...route.imports]).filter((namespace) => !namespaces.includes(namespace))
      return { page, kilobytes: kilobytesOf([...scripts, ...largestWords(namespaces)]), budget: isDesk ? budgets.desk : budgets.staff, wordless }
    })
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

/** One script for each language; a page loads one, after all else. */
function offlineRow(): Row {
  const scripts = globSync(`${assets}/offline-script-*.js`).map((file) => file.replace('build/client', ''))
  if (scripts.length === 0) throw new Error('the script of offline pages is not in the build')
  return { page: 'each page besides, for offline', kilobytes: Math.max(...scripts.map((script) => kilobytesOf([script]))), budget: budgets.offline, wordless: [] }
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
