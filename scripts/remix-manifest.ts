import { globSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Part = z.object({ module: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) })
const Route = Part.extend({ parentId: z.string().optional(), path: z.string().optional(), index: z.boolean().optional() })
const Manifest = z.object({ entry: Part, routes: z.record(z.string(), Route) })

export type Route = z.infer<typeof Route>

/** Remix writes its manifest as a script that sets one global to JSON. */
export function readManifest(): z.infer<typeof Manifest> {
  const file = globSync('build/client/assets/manifest-*.js')[0]
  if (file === undefined) throw new Error('no build: npm run build')
  const text = readFileSync(file, 'utf8')
  return Manifest.parse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)))
}
