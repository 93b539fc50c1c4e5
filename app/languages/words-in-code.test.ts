// A key that is misspelt shows itself on the page instead of its words, and no compiler sees it.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from './en.ts'
import zh from './zh-CN.ts'

const files = globSync('{app,scripts}/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$|^app\/generated\//.test(file))
/** `'stars:home.title'`, and of a key that is put together, as `score.part.${name}`, where it begins. */
const asked = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/['`]([a-z][a-z-]*):([a-z][\w.-]*?)(?:'|`|\.\$\{)/gi)].flatMap(([, area = '', key = '']) => (area in zh ? [{ file, area, key }] : [])),
)

test.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('every key that the code asks for has its words in %s', (_language, words) => {
  expect(asked.length).toBeGreaterThan(1000)
  expect(asked.filter(({ area, key }) => !isThere(words, [area, ...key.split('.')])).map(({ file, area, key }) => `${file}: ${area}:${key}`)).toEqual([])
})

/** A word that bends with a number or a gender stands there with its ending, `day_one` and `day_other`. */
function isThere(words: unknown, [first = '', ...rest]: string[]): boolean {
  if (typeof words !== 'object' || words === null) return false
  if (rest.length > 0) return isThere(Object.entries(words).find(([name]) => name === first)?.[1], rest)
  return Object.keys(words).some((name) => name === first || name.startsWith(`${first}_`))
}
