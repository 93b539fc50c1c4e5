// After a file of request tests: whatever its deeds wrote into the audit record has words in both languages.
import { afterAll, expect } from 'vitest'
import zh from '#app/languages/zh-CN/admin.json' with { type: 'json' }
import en from '#app/languages/en/admin.json' with { type: 'json' }

afterAll(async () => {
  const { database } = await import('#app/platform/database.server.ts')
  const rows = await database.auditEvent.findMany({ select: { action: true, details: true } })
  await database.$disconnect()
  const named = rows.flatMap(({ action, details }) => [`action ${action}`, ...Object.keys(details ?? {}).map((key) => `detail ${key}`)])
  expect([...new Set(named)].filter((name) => !wordsOf(zh).has(name) || !wordsOf(en).has(name))).toEqual([])
})

function wordsOf({ record: { action, detail } }: typeof zh): Set<string> {
  return new Set([...Object.keys(action).map((key) => `action ${key}`), ...Object.keys(detail).map((key) => `detail ${key}`)])
}
