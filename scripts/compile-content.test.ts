import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Catalogue } from '#app/learning/content-schema.ts'
import { compileContent, ContentError } from './compile-content.ts'

const course = 'courses/01-service-etiquette'
let from: string
let into: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-content-'))
  from = join(folder, 'content')
  into = join(folder, 'build')
  // One whole course is enough, and a path along it.
  for (const part of [course, 'skills', 'mottos.yaml', 'values.yaml', 'norms.yaml']) cpSync(join('content', part), join(from, part), { recursive: true })
  cpSync('content/paths/counter-ready.yaml', join(from, 'paths/counter-ready.yaml'))
  change('paths/counter-ready.yaml', (text) => text.replace(/ {2}- course: (mentorship-rotation|sign-language-basics)\n/g, ''))
})
afterEach(() => rmSync(join(from, '..'), { recursive: true, force: true }))

function change(file: string, edit: (text: string) => string): void {
  writeFileSync(join(from, file), edit(readFileSync(join(from, file), 'utf8')))
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

/** The line, counted from 1, on which a file says this. */
function lineOf(file: string, words: string): number {
  return readFileSync(join(from, file), 'utf8').split('\n').findIndex((line) => line.includes(words)) + 1
}

function catalogue(): Catalogue {
  return Catalogue.parse(JSON.parse(readFileSync(join(into, 'catalogue.json'), 'utf8')))
}

test('a lesson is compiled once: what has not changed is not compiled again', async () => {
  const { lessons, compiled } = await compileContent({ from, into })
  expect(compiled).toBe(2 * lessons)
  expect(await compileContent({ from, into })).toEqual({ lessons, compiled: 0 })
  change(`${course}/lessons/01-bearing.en.mdx`, (text) => `${text}\nOne more sentence.\n`)
  expect(await compileContent({ from, into })).toEqual({ lessons, compiled: 1 })
})

test('a changed lesson gets another hash, the others keep theirs', async () => {
  await compileContent({ from, into })
  const before = catalogue().courses[0]?.lessons.map(({ hash }) => hash) ?? []
  change(`${course}/lessons/02-greeting.zh.mdx`, (text) => `${text}\n再加一句。\n`)
  await compileContent({ from, into })
  const after = catalogue().courses[0]?.lessons.map(({ hash }) => hash) ?? []
  expect(after.map((hash, index) => hash === before[index])).toEqual([true, false, true, true, true])
})

test('what is no longer part of the content is cleared away', async () => {
  await compileContent({ from, into })
  change(`${course}/lessons/01-bearing.zh.mdx`, (text) => `${text}\n再加一句。\n`)
  await compileContent({ from, into })
  const { lessons } = catalogue().courses[0] ?? { lessons: [] }
  const texts = lessons.flatMap(({ hash }) => [`${hash}.en.html`, `${hash}.en.mdx`, `${hash}.zh.html`, `${hash}.zh.mdx`])
  expect(readdirSync(into).sort()).toEqual([...texts, 'catalogue.json', 'compiled', 'pictures'].sort())
})

test('a picture of a question is kept under the hash of what it shows; one that is not there stops the build', async () => {
  await compileContent({ from, into })
  const asked = catalogue().courses[0]?.quiz.questions.find((question) => question.type === 'hotspot')
  if (asked?.type !== 'hotspot') throw new Error('no picture')
  expect(asked.picture.file).toMatch(/^[0-9a-f]{32}\.svg$/)
  expect(readFileSync(`${into}/pictures/${asked.picture.file}`, 'utf8')).toBe(readFileSync(`${from}/${course}/pictures/counter.svg`, 'utf8'))
  change(`${course}/quiz.yaml`, (text) => text.replace('file: counter.svg', 'file: gone.svg'))
  expect((await complaints())[0]).toContain('"clear-the-counter": there is no ')
})

test('a mistake in quiz.yaml is named with its file, its line and the reason', async () => {
  const file = `${course}/quiz.yaml`
  change(file, (text) => text.replace('points: 4', 'points: many').replace('type: multiple', 'type: several').replace('  - id: standing', '  - name: standing'))
  const said = await complaints()
  expect(said).toContain(`${file}:${lineOf(file, 'points: many')}: questions.first-three-looks.points: Invalid input: expected number, received string`)
  expect(said.some((line) => line.startsWith(`${file}:${lineOf(file, 'type: several')}: questions.2.type: `))).toBe(true)
})

test('a quiz that is to ask more questions than it has, or none, is named with its file, its line and the reason', async () => {
  const file = `${course}/quiz.yaml`
  change(file, (text) => text.replace('questions:', 'ask: 99\nquestions:'))
  expect(await complaints()).toEqual([`${file}:${lineOf(file, 'ask: 99')}: ask: there are 17 questions, and 99 are to be asked`])
  change(file, (text) => text.replace('ask: 99', 'ask: 0'))
  expect(await complaints()).toEqual([`${file}:${lineOf(file, 'ask: 0')}: ask: a quiz asks at least one question`])
  change(file, (text) => text.replace('ask: 0', 'ask: 12'))
  await compileContent({ from, into })
  expect(catalogue().courses[0]?.quiz.ask).toBe(12)
})

test('YAML that cannot be read, an unknown key and a missing one are each named at their place', async () => {
  const file = `${course}/course.yaml`
  change(file, (text) => text.replace('  passMark: 80\n', '  passmark: 80\n'))
  expect(await complaints()).toEqual(
    expect.arrayContaining([
      `${file}:${lineOf(file, 'passmark')}: unknown key "passmark" in quiz`,
      `${file}:${lineOf(file, 'quiz:')}: quiz.passMark: this is missing`,
    ]),
  )
  change(file, (text) => text.replace('summary:\n', 'title:\n'))
  expect(await complaints()).toContain(`${file}:2: Map keys must be unique`)
})

test.each([
  ['an unknown block', '<Video src="a" />', 'there is no block <Video>'],
  ['a block that is never closed', '<Callout kind="note">\n\nText', 'Expected a closing tag for `<Callout>`'],
  ['an unknown kind', '<Callout kind="loud">Text</Callout>', '<Callout> kind: Invalid option'],
  ['a block out of its place', '<Choice label="a" verdict="good">b</Choice>', '<Choice> stands directly in <Scenario>'],
  ['a scene with one choice', '<Scenario title="a" setting="b">\n<Choice label="a" verdict="good">b</Choice>\n</Scenario>', 'holds at least 2 <Choice>'],
  ['a question without a right answer', '<CheckYourself question="a">\n<Answer label="a">b</Answer>\n<Answer label="b">c</Answer>\n</CheckYourself>', 'has an <Answer … right>'],
  ['an attribute in braces', '<HandSign shape={"A"} />', 'attributes are written in quotes'],
  ['an unknown hand', '<HandSign shape="QQ" />', 'no such hand sign'],
  ['a computation', 'Two and two is {2 + 2}.', 'a lesson computes nothing'],
  ['an import', 'import x from "y"', 'a lesson neither imports nor exports'],
  ['a scene that is not there', '<Scene name="nobody" />', 'there is no scene "nobody"'],
  ['plain HTML', '<div>Text</div>', 'there is no block <div>'],
  ['a table', '| a | b |\n|---|---|\n| c | d |', 'a lesson has no tables'],
  ['a first-level heading', '# Title', 'headings begin at ##'],
])('%s in a lesson stops the build at its line', async (_what, words, reason) => {
  const file = `${course}/lessons/03-first-asked.zh.mdx`
  const before = readFileSync(join(from, file), 'utf8')
  change(file, () => `${before.trimEnd()}\n\n${words}\n`)
  const line = before.trimEnd().split('\n').length + 2
  const said = await complaints()
  expect(said.map((one) => one.slice(0, `${file}:${line}: `.length))).toContain(`${file}:${line}: `)
  expect(said.join('\n')).toContain(reason)
})

test('front matter is checked at its own line', async () => {
  const file = `${course}/lessons/01-bearing.zh.mdx`
  change(file, (text) => text.replace(/minutes: \d+/, 'minutes: soon'))
  expect(await complaints()).toEqual([`${file}:${lineOf(file, 'minutes: soon')}: minutes: minutes are a whole number`])
})

test('a lesson in one language only, and a path that leads nowhere, stop the build', async () => {
  rmSync(join(from, course, 'lessons/05-complaints.en.mdx'))
  change('paths/counter-ready.yaml', (text) => text.replace('- skills: counter', '- skills: nowhere'))
  const path = 'paths/counter-ready.yaml'
  expect(await complaints()).toEqual([
    `${course}/lessons/05-complaints.en.mdx:1: this language of the lesson is missing`,
    `${path}:${lineOf(path, 'nowhere')}: steps.2: there is no checklist "nowhere"`,
  ])
})

test('a path that needs itself, and paths that lead in a circle, stop the build at the need', async () => {
  const [first, second] = ['paths/counter-ready.yaml', 'paths/second.yaml']
  change(first, (text) => `${text}needs:\n  - path: counter-ready\n`)
  expect(await complaints()).toEqual([`${first}:${lineOf(first, 'path: counter-ready')}: needs.1: "counter-ready" needs itself`])
  change(first, (text) => text.replace('path: counter-ready', 'path: second'))
  writeFileSync(join(from, second), 'title: { zh: 二, en: Two }\nsummary: { zh: 二, en: Two }\nsteps:\n  - exam: service-etiquette\n    needs:\n      - path: counter-ready\n')
  const circle = 'this leads in a circle: counter-ready → second → second exam service-etiquette → counter-ready'
  expect(await complaints()).toEqual([
    `${first}:${lineOf(first, 'path: second')}: needs.1: ${circle}`,
    `${second}:${lineOf(second, 'path: counter-ready')}: steps.1.needs.1: ${circle}`,
  ])
})

test('a need of an unknown kind, and one of what is not there, are named at their place', async () => {
  const path = 'paths/counter-ready.yaml'
  change(path, (text) => `${text}    needs:\n      - badge: gold\n`)
  expect(await complaints()).toEqual([`${path}:${lineOf(path, 'skills: counter')}: steps.2: a step is one of \`course: …\`, \`skills: …\`, \`exam: …\`, \`teach-back: …\`, and may have \`needs\``])
  change(path, (text) => text.replace('badge: gold', 'exam: nowhere'))
  expect(await complaints()).toEqual([`${path}:${lineOf(path, 'nowhere')}: steps.2.needs.1: there is no course "nowhere"`])
})

test('a mistake leaves what was compiled before as it was', async () => {
  await compileContent({ from, into })
  const before = readFileSync(join(into, 'catalogue.json'), 'utf8')
  change(`${course}/course.yaml`, (text) => text.replace('attempts: 3', 'attempts: 0'))
  expect(await complaints()).toHaveLength(1)
  expect(readFileSync(join(into, 'catalogue.json'), 'utf8')).toBe(before)
})
