import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Signs a badge of each kind in a process of its own and says what that has loaded. */
const program = `
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({ resolve: (specifier, context, next) => (loaded.push(specifier), next(specifier, context)) })
  const { makeBadge } = await import('#app/certificates/badge/open-badge.server.ts')
  const { makeBadgeKey } = await import('#app/certificates/badge/badge-key.server.ts')
  const { exampleFacts } = await import('#tests/support/example-facts.ts')
  const signing = await makeBadgeKey()
  for (const kind of ['course', 'star', 'completion', 'pairing'])
    for (const expiresAt of [null, new Date(1e12)])
      await makeBadge({ ...exampleFacts, kind }, { signing, at: new Date(0), origin: 'https://portal.example.org', expiresAt, place: 7, salt: 'salt' })
  console.log(JSON.stringify(loaded))`

test('a server signs badges of every kind by what the build has read, and loads no reader of contexts', { timeout: 60_000 }, () => {
  const loaded: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }))
  expect(loaded).toContain('rdf-canonize')
  expect(loaded).not.toContain('jsonld')
})
