import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** What a process of its own loads to sign a badge of this kind. */
function loadedFor(kind: string, expiresAt: string): string[] {
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ resolve: (specifier, context, next) => (loaded.push(specifier), next(specifier, context)) })
    const { makeBadge } = await import('#app/certificates/badge/open-badge.server.ts')
    const { makeBadgeKey } = await import('#app/certificates/badge/badge-key.server.ts')
    const { exampleFacts } = await import('#tests/support/example-facts.ts')
    const signing = await makeBadgeKey()
    await makeBadge({ ...exampleFacts, kind: '${kind}' }, { signing, at: new Date(0), origin: 'https://portal.example.org', expiresAt: ${expiresAt}, place: 7, salt: 'salt' })
    console.log(JSON.stringify(loaded))`
  const said: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }))
  return Array.isArray(said) ? said.map(String) : []
}

test.each(['course', 'star', 'completion', 'pairing'])('a server signs the badge of a %s by what the build has read, and loads no reader of contexts', { timeout: 30_000 }, (kind) => {
  for (const expiresAt of ['null', 'new Date(1e12)']) {
    const loaded = loadedFor(kind, expiresAt)
    expect(loaded).toContain('rdf-canonize')
    expect(loaded).not.toContain('jsonld')
  }
})
