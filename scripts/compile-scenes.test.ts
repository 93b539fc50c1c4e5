import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Catalogue } from '#app/learning/content-schema.ts'
import { compileContent, ContentError } from './compile-content.ts'

const course = 'courses/01-service-etiquette'
const file = `${course}/scenes/password-loss.yaml`
let from: string
let into: string

/** Small enough to see at a glance what a change does to it. */
const scene = `
title: { zh: 雨伞, en: Umbrella }
summary: { zh: 下雨了, en: It rains }
minutes: 3
role: { zh: 引导员, en: Guide }
customer: { zh: 孙女士, en: Ms Sun }
setting: { zh: 门口, en: At the door }
mood: anxious
steps:
  - id: rain
    text: { zh: 她站在门口, en: She stands at the door }
    choices:
      - { label: { zh: 递伞, en: Offer one }, consequence: { zh: 她笑了, en: She smiles }, mood: pleased, honours: [greet], to: walk }
      - { label: { zh: 不理, en: Look away }, consequence: { zh: 她走了, en: She goes }, mood: angry, breaks: [greet], note: { zh: 看见她, en: See her }, to: wet }
  - id: walk
    text: { zh: 车站很远, en: It is far }
    choices:
      - { label: { zh: 送到, en: Go along }, consequence: { zh: 谢谢, en: Thanks }, mood: pleased, honours: [both-hands], to: dry }
      - { label: { zh: 指路, en: Point }, consequence: { zh: 好, en: Fine }, mood: calm, to: wet }
ends:
  - { id: dry, title: { zh: 干的, en: Dry }, text: { zh: 到了, en: There }, debrief: { zh: 好, en: Good } }
  - { id: wet, title: { zh: 湿的, en: Wet }, text: { zh: 淋了, en: Soaked }, debrief: { zh: 下次, en: Next time } }
`

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-scenes-'))
  from = join(folder, 'content')
  into = join(folder, 'build')
  for (const part of [course, 'skills', 'mottos.yaml', 'values.yaml', 'norms.yaml', 'paths/counter-ready.yaml']) cpSync(join('content', part), join(from, part), { recursive: true })
  change('paths/counter-ready.yaml', (text) => text.replace(/ {2}- course: (mentorship-rotation|sign-language-basics)\n/g, ''))
  change(file, () => scene.trimStart())
})
afterEach(() => rmSync(join(from, '..'), { recursive: true, force: true }))

function change(name: string, edit: (text: string) => string): void {
  writeFileSync(join(from, name), edit(readFileSync(join(from, name), 'utf8')))
}

async function complaints(): Promise<string[]> {
  try {
    await compileContent({ from, into })
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.message.replaceAll(`${from}/`, '').split('\n')
    throw error
  }
}

function lineOf(name: string, words: string): number {
  return readFileSync(join(from, name), 'utf8').split('\n').findIndex((line) => line.includes(words)) + 1
}

test('a scene stands in the catalogue with its version, and its lesson has the card that leads there', async () => {
  expect(await complaints()).toEqual([])
  const { courses } = Catalogue.parse(JSON.parse(readFileSync(join(into, 'catalogue.json'), 'utf8')))
  const lesson = courses[0]?.lessons.find(({ slug }) => slug === 'calming')
  expect(lesson?.scenes).toEqual(['password-loss'])
  expect(courses[0]?.scenes.map(({ slug, hash }) => [slug, hash.length])).toEqual([['document-mismatch', 16], ['password-loss', 16]])
  const page = readFileSync(join(into, `${lesson?.hash}.en.html`), 'utf8')
  expect(page).toContain('href="/learn/service-etiquette/calming/scenes/password-loss"')
  expect(page).toContain('Umbrella')
})

test('a scene that is rewritten gets another version, its lesson keeps its own', async () => {
  const versions = async () => {
    await compileContent({ from, into })
    const [found] = Catalogue.parse(JSON.parse(readFileSync(join(into, 'catalogue.json'), 'utf8'))).courses
    return [found?.scenes.find(({ slug }) => slug === 'password-loss')?.hash, found?.lessons.find(({ slug }) => slug === 'calming')?.hash]
  }
  const [scene, lesson] = await versions()
  change(file, (text) => text.replace('她笑了', '她接过伞'))
  const [after, same] = await versions()
  expect(after).not.toBe(scene)
  expect(same).toBe(lesson)
})

test.each([
  ['a choice that leads nowhere', 'to: dry', 'to: nowhere', 'to: nowhere', 'steps.walk.choices.1.to: there is no step or end "nowhere"'],
  ['a circle', 'mood: calm, to: wet', 'mood: calm, to: rain', 'to: rain', 'steps.walk.choices.2.to: goes round in a circle: rain → walk → rain; a scene only goes forward'],
  ['a step that leads to itself', 'mood: calm, to: wet', 'mood: calm, to: walk', '指路', 'steps.walk.choices.2.to: goes round in a circle: walk → walk; a scene only goes forward'],
  ['a step that nobody reaches', 'honours: [greet], to: walk', 'honours: [greet], to: dry', 'id: walk', 'steps.walk.id: no choice leads to "walk"'],
  ['an end that nobody reaches', 'to: dry', 'to: wet', 'id: dry', 'ends.dry.id: no choice leads to "dry"'],
  ['an end without a debrief', ', debrief: { zh: 下次, en: Next time }', '', 'id: wet', 'ends.wet.debrief: this is missing'],
  ['a language that is missing', 'consequence: { zh: 谢谢, en: Thanks }', 'consequence: { zh: 谢谢 }', '送到', 'steps.walk.choices.1.consequence.en: this is missing'],
  ['an empty text', 'zh: 到了', 'zh: ""', 'id: dry', 'ends.dry.text.zh: the Chinese text is missing'],
  ['an unknown norm', 'honours: [both-hands]', 'honours: [no-such-norm]', 'no-such-norm', 'steps.walk.choices.1.honours.1: there is no norm "no-such-norm" in norms.yaml'],
  ['a norm both kept and broken', 'honours: [greet], to', 'honours: [greet], breaks: [greet], note: { zh: 注, en: note }, to', '递伞', 'steps.rain.choices.1.breaks: the norm "greet" is named twice'],
  ['a broken norm without a note', ', note: { zh: 看见她, en: See her }', '', '不理', 'steps.rain.choices.2.breaks: a choice that breaks a norm has a note: what would have been better'],
  ['an unknown mood', 'mood: angry', 'mood: furious', 'furious', 'steps.rain.choices.2.mood: Invalid option'],
  ['two ends of one name', 'id: dry', 'id: wet', 'id: wet, title: { zh: 湿的', 'ends.wet.id: two steps or ends have the id "wet"'],
  ['points that only a broken norm earns', 'mood: calm, to: wet', 'mood: calm, honours: [greet, verify, privacy], breaks: [first-asked], note: { zh: 注, en: note }, to: wet', 'steps:', 'steps: the most points are to be had by a way that breaks no norm'],
])('%s stops the build at its line', async (_what, before, after, place, reason) => {
  change(file, (text) => text.replace(before, after))
  expect((await complaints()).map((line) => line.replace(/(Invalid option).*/, '$1'))).toContain(`${file}:${lineOf(file, place)}: ${reason}`)
})

test('a scene that no lesson leads to, and one that two lessons lead to, are named', async () => {
  for (const language of ['zh', 'en']) change(`${course}/lessons/04-calming.${language}.mdx`, (text) => text.replace('<Scene name="password-loss" />', ''))
  expect(await complaints()).toEqual([`${file}:1: no lesson leads to this scene: <Scene name="…" />`])
  for (const lesson of ['01-bearing', '02-greeting'])
    for (const language of ['zh', 'en']) change(`${course}/lessons/${lesson}.${language}.mdx`, (text) => `${text}\n<Scene name="password-loss" />\n`)
  expect(await complaints()).toEqual([`${file}:1: two lessons lead to this scene`])
})

test('both languages of a lesson lead to the same scenes', async () => {
  const english = `${course}/lessons/04-calming.en.mdx`
  const line = lineOf(english, '<Scene')
  change(english, (text) => text.replace('<Scene name="password-loss" />', '<Scene name="document-mismatch" />'))
  expect(await complaints()).toContain(`${english}:${line}: <Scene>: the other language of this lesson does not lead to "document-mismatch"`)
})

test('a norm named twice in norms.yaml is a mistake there, and no scene is blamed for it', async () => {
  change('norms.yaml', (text) => text.replace('id: send-off', 'id: greet'))
  expect(await complaints()).toEqual([`norms.yaml:${lineOf('norms.yaml', 'zh: 走有送声') - 1}: greet.id: two norms have the id "greet"`])
})
