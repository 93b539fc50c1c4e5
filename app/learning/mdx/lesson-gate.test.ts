import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { i18nFor } from '#app/languages/languages.server.ts'
import zh from '#app/languages/zh-CN/editor.json' with { type: 'json' }
import { findCourse } from '../catalogue.server.ts'
import { harmless, refused, unread } from './hostile-corpus.ts'
import { drawLesson } from './lesson-drawing.tsx'
import { passLesson } from './lesson-gate.ts'
import { refuseUnread } from './mdx-tree.ts'
import { isSafeAddress } from './safe-address.ts'

const known = 'known-known-known-kno1'
const around = { scenes: ['rain'], pictures: [known] }
const words = i18nFor('zh-CN')
const courses = readdirSync('content/courses')
const lessons = courses.flatMap((course) => readdirSync(join('content/courses', course, 'lessons')).map((file) => [course.replace(/^\d+-/, ''), join('content/courses', course, 'lessons', file)] as const))
const cards = [{ name: 'rain', to: '/learn/a/b/scenes/rain', title: '雨伞', summary: '下雨了', minutes: 3, choices: 5 }]

/** What the gate says of a text. */
function faultsOf(text: string) {
  const passed = passLesson(text, around)
  return 'faults' in passed ? passed.faults : []
}

function draw(text: string): string | null {
  const passed = passLesson(text, around)
  return 'faults' in passed ? null : drawLesson(passed, { words, scenes: cards })
}

/** Tags of the output as a browser would read them: what stands between < and >, quotes respected. */
function tagsIn(html: string): string[] {
  return [...html.matchAll(/<\/?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g)].map(([tag]) => tag)
}

function expectSafe(html: string): void {
  for (const tag of tagsIn(html)) {
    const bare = tag.replace(/"[^"]*"/g, '""')
    expect(bare).not.toMatch(/^<\/?(?:script|style|iframe|object|embed|link|meta|base|template|foreignobject)\b/i)
    expect(bare).not.toMatch(/[\s"'/]on[a-z]+\s*=/i)
    expect(bare).not.toMatch(/\s(?:style|srcdoc|formaction|action)\s*=/i)
    for (const [, address = ''] of tag.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^(?:\/(?!\/)|#|https?:|mailto:|tel:)/i)
  }
}

describe('hostile input is refused with its line, in words', () => {
  test.each(Object.entries({ ...refused, ...unread }))('%s', (_, text) => {
    const faults = faultsOf(text)
    expect(faults).not.toEqual([])
    for (const { line, fault } of faults) {
      expect(line).toBeGreaterThan(0)
      expect(Object.keys(zh.fault)).toContain(fault)
    }
  })
})

describe('what only looks hostile comes out as text', () => {
  test.each(Object.entries(harmless))('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
    expectSafe(draw(text) ?? '')
  })
})

test.each(Object.entries(unread))('what would keep the parser busy is refused before it is parsed: %s', (_, text) => {
  expect(refuseUnread(text)).not.toBeNull()
})

test('no lesson and nothing that only looks hostile is taken for too much to parse', () => {
  const texts = [...Object.values(harmless), ...lessons.map(([, file]) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))]
  expect(texts.filter((text) => refuseUnread(text) !== null)).toEqual([])
})

test.each([
  ['## a\n\n<script>x</script>', 3, 'unknown-block'],
  ['a\n\nb {1 + 1}', 3, 'expression'],
  ['a\n\n[x](javascript:x)', 3, 'link'],
  ['a\n\nimport a from "b"', 3, 'import'],
  ['a\n\n<Callout kind="note">\nb', 3, 'unclosed'],
  ['a\n\n\n<Callout kind="loud">x</Callout>', 4, 'attribute-choice'],
  ['a\n\n{(}', 3, 'expression'],
])('%j is wrong on line %i', (text, line, fault) => {
  expect(faultsOf(text).map((one) => [one.line, one.fault])).toContainEqual([line, fault])
})

test('every mistake of a lesson is told at once', () => {
  expect(faultsOf('# a\n\n{1}\n\n<b>x</b>')).toHaveLength(3)
})

const fragment = fc.oneof(
  fc.constantFrom(...Object.values(refused).filter((text) => text.length < 300), ...Object.values(harmless).filter((text) => text.length < 300)),
  fc.constantFrom('<', '>', '{', '}', '"', "'", '`', '[', '](', ')', '\\', '&', '&#x6a;', 'javascript:', ' onclick=', '\n\n', '\n', '- ', '> ', '*', '**', '<Callout kind="note">', '</Callout>', '<PhraseCard say="', '" />', '![', '## '),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
)

test('whatever the gate lets through is drawn without a script, a handler or an address that runs', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 12 }), (parts) => {
      const html = draw(parts.join(''))
      if (html !== null) expectSafe(html)
    }),
    { numRuns: 1_500 },
  )
})

test('a link leads to an address that a browser opens as a page, a mail or a call', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fragment), (address) => {
      if (!isSafeAddress(address)) return
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(new URL(address, 'https://portal.example/learn/a/b').protocol)
      if (address.startsWith('/')) expect(new URL(address, 'https://portal.example/learn/a/b').host).toBe('portal.example')
    }),
    { numRuns: 2_000 },
  )
})

test.each(lessons)('a lesson of content/ passes, and is drawn as the build draws it: %s %s', (slug, file) => {
  const text = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const course = findCourse(slug)
  const [, lesson = '', side = ''] = /\d+-([^/]+)\.(zh|en)\.mdx$/.exec(file) ?? []
  const found = course?.lessons.find((one) => one.slug === lesson)
  const scenes = (course?.scenes ?? []).map((scene) => scene.slug)
  const passed = passLesson(text, { scenes, pictures: [] })
  expect('faults' in passed ? passed.faults : []).toEqual([])
  if ('faults' in passed || !found) return
  expect(passed.sections).toEqual(found.sections[side === 'en' ? 'en' : 'zh'])
  const built = readFileSync(`build/content/${found.hash}.${side}.html`, 'utf8')
  // A scene's card is the course's own matter; ids are numbered by React.
  const html = drawLesson(passed, { words: i18nFor(side === 'en' ? 'en' : 'zh-CN'), scenes: scenes.map((name) => ({ ...cards[0], name, to: '', title: '', summary: '', minutes: 1, choices: 1 })) })
  expect(plain(html)).toBe(plain(built))
})

function plain(html: string): string {
  return html
    .replace(/<div class="block scene-card">[\s\S]*?<\/div>/g, '<scene>')
    .replace(/(id|for|name|value)=":[^"]*"/g, '$1')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n?(<[^>]*>)\n?/g, '$1')
}
