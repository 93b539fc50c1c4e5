import { expect, test } from 'vitest'
import { i18nFor } from '#app/languages/languages.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { keptWhole } from '#app/ui/jsx/kept-whole.ts'
import { compileLesson } from '#scripts/lesson-compiler.ts'
import { keepLastWords } from './last-words.ts'
import { renderLesson } from './lesson-html.tsx'

const cards = [{ name: 'rain', to: '/learn/a/b/scenes/rain', title: '雨伞', summary: '下雨了', minutes: 3, choices: 5 }]

async function html(text: string, language: Language = 'zh-CN'): Promise<string> {
  const { value, mistakes } = await compileLesson('lesson.mdx', `---\ntitle: a\nsummary: b\nminutes: 1\n---\n\n${text}\n`)
  expect(mistakes).toEqual([])
  return renderLesson(value?.code ?? '', i18nFor(language), cards)
}

const scene = `
<Scenario title="下雨" setting="客户站在门口。">

<Choice label="不理" verdict="bad">
他走了。
</Choice>

<Choice label="递伞" verdict="good">
他笑了。

<Scenario title="还伞" setting="第二天，他来还伞。">

<Choice label="收下" verdict="partly">
好。
</Choice>

<Choice label="道谢" verdict="good">
更好。
</Choice>

</Scenario>
</Choice>

</Scenario>`

const everyBlock = `
## 一

<Callout kind="norm">规范</Callout>

<DoDont>
<Do>做</Do>
<Dont>不做</Dont>
</DoDont>

<PhraseCard say="您好" when="客户走近" avoid="喂" sub="Hello" />
${scene}

<Scene name="rain" />

<CheckYourself question="对吗？">
<Answer label="对" right>是的。</Answer>
<Answer label="不对">不是。</Answer>
</CheckYourself>

<Steps>

1. 先
2. 后

</Steps>

<HandSign shape="ZH" caption="ZH" />

<Braille cells="1345 126 0" caption="您" />`

test('every block becomes plain HTML: no script, no style attribute, no handler', async () => {
  const page = await html(everyBlock)
  expect(page).not.toMatch(/<script|\sstyle=|\son[a-z]+=/)
  expect(page).not.toContain('learning:')
})

test('the words of a block are of the language of its lesson', async () => {
  expect(await html('<DoDont>\n<Do>a</Do>\n<Dont>b</Dont>\n</DoDont>')).toContain('这样做')
  expect(await html('<DoDont>\n<Do>a</Do>\n<Dont>b</Dont>\n</DoDont>', 'en')).toContain('Don’t')
})

test('a scene is one form: each scene in it a group with a name of its own, every choice labelled', async () => {
  const page = await html(scene)
  expect(page.match(/<form/g)).toHaveLength(1)
  expect(page.match(/<legend>/g)).toHaveLength(2)
  const radios = [...page.matchAll(/<input type="radio" id="([^"]+)" name="([^"]+)"/g)].map(([, id, name]) => ({ id, name }))
  expect(radios).toHaveLength(4)
  expect(new Set(radios.map(({ name }) => name)).size).toBe(2)
  for (const { id } of radios) expect(page).toContain(`<label for="${id}">`)
})

test('a scene can be played again without a script, and answering sends nothing', async () => {
  const page = await html(scene)
  expect(page).toContain('<form method="dialog"')
  expect(page).toContain('<button type="reset"')
})

test('two scenes in one lesson do not share their choices', async () => {
  const page = await html(`${scene}\n\n${scene}`)
  const names = [...page.matchAll(/<input type="radio" id="[^"]+" name="([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(4)
})

test('a whole scene is a card with one link, which says where it leads', async () => {
  const page = await html('<Scene name="rain" />')
  expect(page.match(/<a /g)).toHaveLength(1)
  expect(page).toMatch(/<a href="\/learn\/a\/b\/scenes\/rain"[^>]* aria-label="进入情景：雨伞"/)
  expect(page).toContain(keptWhole('约 3 分钟 · 最多 5 次选择'))
})

test('the verdict of a choice is an icon and a word', async () => {
  const page = await html(scene)
  expect(page).toMatch(/consequence-bad"><p class="verdict"><svg.*?<\/svg> <span>这样不妥/s)
  expect(page).toMatch(/consequence-good"><p class="verdict"><svg.*?<\/svg> <span>做得好/s)
})

test('what stands in a row with an icon is not taken apart by what keeps the last words together', async () => {
  const kept = keepLastWords(await html(`${scene}\n\n<Callout kind="norm">\n双手递上，说清楚。\n</Callout>`))
  expect(kept).toMatch(/<span class="whitespace-nowrap">说清楚/)
  expect(kept).not.toMatch(/<p class="(block-kind|verdict)">(?:(?!<\/p>).)*whitespace-nowrap/s)
})

test('a hand sign and a braille word have a description', async () => {
  expect(await html('<HandSign shape="A" />')).toContain('alt="手形图：字母 A"')
  expect(await html('<HandSign shape="n5" />', 'en')).toContain('alt="Hand shape: number 5"')
  expect(await html('<Braille cells="1 2456" />')).toContain('aria-label="盲文点位：1 2456"')
})

test('braille raises exactly the dots that are named', async () => {
  const page = await html('<Braille cells="135" />')
  const raised = [...page.matchAll(/<circle cx="(\d+)" cy="(\d+)" r="5"/g)].map(([, x, y]) => `${x},${y}`)
  expect(raised).toEqual(['8,12', '8,44', '22,28'])
})
