import { LRUCache } from 'lru-cache'
import { canonize, type Quad, type Term } from 'rdf-canonize'
import { findBuiltShape } from './built-shapes.server.ts'
import { loadContext } from './contexts.server.ts'

/** A JSON-LD document, as far as it matters here. */
export type LinkedDocument = { '@context': readonly string[] } & Readonly<Record<string, unknown>>

/** Texts of these names stand in the statements as they are; every other text decides which statements there are. */
const free = new Set(['id', 'name', 'url', 'description', 'narrative', 'validFrom', 'validUntil', 'issuer', 'identityHash', 'salt', 'statusListCredential', 'statusListIndex', 'encodedList', 'created', 'verificationMethod'])

const placeholder = 'urn:free:'
const shapes = new LRUCache<string, Promise<readonly Quad[]>>({ max: 50 })

/**
 * What a document states, in the canonical form that proofs are made over (RDFC-1.0, N-Quads). Reading the contexts
 * takes milliseconds and comes out the same for every document of a shape, so it is done once for each: with numbers in
 * the place of its free texts, which are put into the statements afterwards.
 */
export async function canonicalForm(document: LinkedDocument): Promise<string> {
  const texts: string[] = []
  const shape = JSON.stringify(document, (name, value: unknown) => (typeof value === 'string' && free.has(name) ? placeholder + placeOf(value, texts) : value))
  const pattern = shapes.get(shape) ?? learn(shape)
  const statements = (await pattern).map((quad) => filled(quad, texts))
  return canonize(statements, { algorithm: 'RDFC-1.0', format: 'application/n-quads' })
}

/** Equal texts have one place: two nodes of one id are one. */
function placeOf(text: string, texts: string[]): number {
  const known = texts.indexOf(text)
  return known < 0 ? texts.push(text) - 1 : known
}

/** What could not be read is read again the next time. */
function learn(shape: string): Promise<readonly Quad[]> {
  const built = findBuiltShape(shape)
  const pattern = built ? Promise.resolve(built) : statementsOf(shape)
  shapes.set(shape, pattern)
  pattern.catch(() => shapes.delete(shape))
  return pattern
}

/** All that have been learned so far, for the build to keep. */
export async function learnedShapes(): Promise<[shape: string, statements: readonly Quad[]][]> {
  return Promise.all([...shapes.entries()].map(async ([shape, pattern]) => [shape, await pattern]))
}

/** jsonld takes 0.2 s to load, so a server does it for a shape that the build did not foresee, and else never. */
async function statementsOf(shape: string): Promise<readonly Quad[]> {
  const { default: jsonld } = await import('jsonld')
  return jsonld.toRDF(JSON.parse(shape), { documentLoader: loadContext, safe: true })
}

function filled({ subject, predicate, object, graph }: Quad, texts: readonly string[]): Quad {
  return { subject: filledTerm(subject, texts), predicate, object: filledTerm(object, texts), graph: filledTerm(graph, texts) }
}

function filledTerm<T extends Term>(term: T, texts: readonly string[]): T {
  if (!term.value.startsWith(placeholder)) return term
  return { ...term, value: texts[Number(term.value.slice(placeholder.length))] ?? '' }
}
