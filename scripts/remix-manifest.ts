import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Part = z.object({ module: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) })
const Route = Part.extend({ parentId: z.string().optional(), path: z.string().optional(), index: z.boolean().optional() })
const Manifest = z.object({ entry: Part, routes: z.record(z.string(), Route) })

export type Route = z.infer<typeof Route>

/** Beside the server, which knows it all by itself. */
const whole = 'build/server/manifest.json'

/** What each page of the build is made of, imports included. */
export function readManifest(): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(whole, 'utf8')))
}

/**
 * Remix sends browsers a script that sets one global to JSON: all routes, each with all that it imports. Browsers need the
 * imports for links that fetch their pages ahead, and we have none; what a page preloads, the server knows by itself and
 * fold-remix.ts reads from the page. So the imports go, two fifths of a file that every page loads.
 */
export function slimManifest(): void {
  const address = manifestAddress()
  const file = `build/client${address}`
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}') + 1]
  const json = text.slice(from, to)
  writeFileSync(whole, json)
  const slim = JSON.stringify(JSON.parse(json), (key, value: unknown) => (key === 'imports' ? [] : value))
  writeFileSync(file, text.slice(0, from) + slim + text.slice(to))
}

/** The address of the script, as pages load it. */
export function manifestAddress(): string {
  const [file, ...others] = globSync('build/client/assets/manifest-*.js')
  if (file === undefined || others.length > 0) throw new Error('the build has no manifest, or several: npm run build')
  return file.replace('build/client', '')
}
