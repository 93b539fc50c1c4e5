import { existsSync, readFileSync } from 'node:fs'
import type { Quad } from 'rdf-canonize'
import { z } from 'zod'

/** What the documents that the portal signs state, as the build has read it with their contexts: by their shapes. */
export const builtShapesFile = 'build/badge-shapes.json'

const Term = z.looseObject({ termType: z.string(), value: z.string() })
const BuiltShapes = z.array(z.tuple([z.string(), z.array(z.object({ subject: Term, predicate: Term, object: Term, graph: Term }))]))

let built: ReadonlyMap<string, readonly Quad[]> | null = null

export function findBuiltShape(shape: string): readonly Quad[] | undefined {
  built ??= new Map(existsSync(builtShapesFile) ? BuiltShapes.parse(JSON.parse(readFileSync(builtShapesFile, 'utf8'))) : [])
  return built.get(shape)
}
