// A lead writes, previews and publishes a course; the new hire reads it; it is revised, compared and brought back.
// Once with JavaScript and once without: the same journey, each on a course of its own.
import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'

test.use({ story: 'editor' })

const text = '## 雨天前\n\n看天气，把伞架搬到门口。\n\n<Callout kind="norm">\n地面湿了，先放警示牌，再拖地。\n</Callout>'
const english = '## Before the rain\n\nLook at the forecast and bring the umbrella stand.'

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  const title = javaScriptEnabled ? '雨天的大厅' : '雪天的大厅'

  test(`a course is written, read, revised, compared and brought back ${way}`, async ({ openContext, signIn }) => {
    const context = () => openContext({ javaScriptEnabled, locale: 'zh-CN' })
    const lead = await signIn('3001', await context())
    await beginCourse(lead, title)
    await writeLesson(lead, { javaScriptEnabled })
    await lead.getByRole('link', { name: title }).click()
    await lead.getByText('发布这一版', { exact: true }).click()
    await lead.getByRole('button', { name: '确定发布' }).click()
    await expect(lead.getByText('已发布第 1 版。')).toBeVisible()

    const reader = await signIn('1001', await context())
    await reader.goto('/learn')
    await reader.getByRole('link', { name: new RegExp(title) }).first().click()
    await reader.getByRole('link', { name: /搬伞架/ }).first().click()
    await expect(reader.getByText('先放警示牌，再拖地')).toBeVisible()
    await reader.getByRole('button', { name: /读完/ }).click()

    await lead.getByRole('link', { name: /搬伞架/ }).click()
    await lead.getByLabel('中文正文').fill(text.replace('搬到门口', '搬到门里侧'))
    await lead.getByRole('button', { name: '保存草稿' }).click()
    await expect(lead.getByText(/^已保存/)).toBeVisible()
    await lead.getByRole('link', { name: title }).click()
    await lead.getByText('发布这一版', { exact: true }).click()
    await lead.getByRole('button', { name: '确定发布' }).click()
    await expect(lead.getByText('已发布第 2 版。')).toBeVisible()

    await reader.goto('/learn')
    await reader.getByRole('link', { name: new RegExp(title) }).first().click()
    await reader.getByRole('link', { name: /搬伞架/ }).first().click()
    await expect(reader.getByText('搬到门里侧')).toBeVisible()
    await expect(reader.getByRole('note').first()).toBeVisible()

    await lead.getByRole('link', { name: '看第 2 版的改动' }).click()
    await expect(lead.locator('.difference-removed').filter({ hasText: '伞架' }).first()).toContainText('搬到门口')
    await expect(lead.locator('.difference-added').filter({ hasText: '伞架' }).first()).toContainText('搬到门里侧')
    await lead.goBack()
    await lead.getByRole('link', { name: '看第 1 版的改动' }).click()
    await lead.getByText('退回到第 1 版', { exact: true }).click()
    await lead.getByRole('button', { name: '确定退回并发布' }).click()
    await expect(lead.getByText('已发布第 3 版。')).toBeVisible()
    await reader.reload()
    await expect(reader.getByText('搬到门口')).toBeVisible()
  })
}

test('what was typed and not saved is not left behind by a wrong press', async ({ openContext, signIn }) => {
  const lead = await signIn('3001', await openContext({ locale: 'zh-CN' }))
  await beginCourse(lead, '起雾的大厅')
  await lead.getByLabel('中文正文').fill('## 雾天\n\n把灯打开。')
  const asked: string[] = []
  let answer: 'stay' | 'leave' = 'stay'
  lead.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void (answer === 'stay' ? dialog.dismiss() : dialog.accept())
  })
  await lead.getByRole('link', { name: '起雾的大厅' }).click()
  await expect.poll(() => asked).toEqual([expect.stringContaining('还没有保存')])
  await expect(lead.getByLabel('中文正文')).toHaveValue('## 雾天\n\n把灯打开。')
  await lead.getByRole('button', { name: '保存草稿' }).click()
  await expect(lead.getByText(/^已保存/)).toBeVisible()
  await lead.getByLabel('中文正文').fill('## 雾天\n\n不要了。')
  answer = 'leave'
  await lead.getByRole('link', { name: '起雾的大厅' }).click()
  await expect(lead.getByRole('heading', { name: '起雾的大厅' })).toBeVisible()
  expect(asked).toHaveLength(2)
})

test('five pictures in a row, one of them refused, leave what was typed as it is', async ({ openContext, signIn }) => {
  const lead = await signIn('3001', await openContext({ locale: 'zh-CN' }))
  await beginCourse(lead, '起风的大厅')
  const typed = '## 风天\n\n把门掩上，还没有保存。'
  await lead.getByLabel('中文正文').fill(typed)
  await lead.getByText('加一张图片').first().click()
  const picture = await lead.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 40)
    canvas.getContext('2d')?.fillRect(0, 0, 60, 40)
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  })
  const file = { name: '门.png', mimeType: 'image/png', buffer: Buffer.from(picture) }
  for (const [index, words] of ['门', '', '门框', '门槛', '门把手'].entries()) {
    await lead.getByLabel('加一张图片').setInputFiles(file)
    await lead.getByLabel('图片说明').fill(words)
    await lead.getByRole('button', { name: '上传' }).click()
    if (words === '') await expect(lead.getByText('请写一句图片说明。')).toBeVisible()
    else await expect(lead.locator('code').filter({ hasText: `![${words}](/lesson-pictures/` })).toBeVisible()
    await expect(lead.getByLabel('图片说明')).toBeVisible()
    await expect(lead.getByLabel('中文正文')).toHaveValue(typed)
    await lead.getByLabel('英文正文').fill(`still here ${index}`)
  }
  await lead.getByRole('button', { name: '保存草稿' }).click()
  await expect(lead.getByText(/^已保存/)).toBeVisible()
  await expect(lead.getByLabel('中文正文')).toHaveValue(typed)
  await expect(lead.getByLabel('英文正文')).toHaveValue('still here 4')
})

test('saved again and again there is one notice, what is typed meanwhile stays, and faults lead to their line', async ({ openContext, signIn }) => {
  const lead = await signIn('3001', await openContext({ locale: 'zh-CN' }))
  await beginCourse(lead, '大雪的大厅')
  const save = lead.getByRole('button', { name: '保存草稿' })
  const notice = lead.getByRole('status')
  const field = lead.getByLabel('中文正文')
  await save.click()
  await expect(notice).toContainText('还有 3 处要改好才能发布')
  await lead.getByLabel('一句话简介（中文）').fill('雪天')
  await lead.getByLabel('一句话简介（英文）').fill('Snow')
  await lead.getByLabel('英文正文').fill('Snow.')
  const long = Array.from({ length: 80 }, (_, index) => `第 ${index} 句`).join('\n\n')
  await field.fill(`${long}\n\n<Nothing />`)
  await save.click()
  await expect(notice).toContainText('还有 1 处要改好才能发布')
  await expect(notice).toHaveCount(1)
  await lead.getByRole('link', { name: '第 161 行' }).click()
  await expect(field).toBeFocused()
  expect(await field.evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd))).toBe('<Nothing />')
  expect(await field.evaluate((text: HTMLTextAreaElement) => text.scrollTop)).toBeGreaterThan(1000)
  await field.fill('雪。')
  // What is typed while it is being saved is neither lost nor somebody else's.
  await save.click()
  await field.fill('雪还在下。')
  // The notice before it began with the same words.
  await lead.waitForURL(/saved=4/)
  await expect(notice).toHaveText(/^已保存/)
  await expect(notice).toHaveCount(1)
  await expect(field).toHaveValue('雪还在下。')
  // Enter in a field saves too.
  await lead.getByLabel('课时名称（英文）').fill('The snow')
  await lead.getByLabel('课时名称（英文）').press('Enter')
  await lead.waitForURL(/saved=5/)
  await lead.reload()
  await expect(field).toHaveValue('雪还在下。')
  await expect(lead.getByLabel('课时名称（英文）')).toHaveValue('The snow')
})

async function beginCourse(lead: Page, title: string): Promise<void> {
  await lead.goto('/team/courses')
  await lead.getByText('新建一门课程').click()
  await lead.getByLabel('课程名称（中文）').fill(title)
  await lead.getByLabel('课程名称（英文）').fill('A wet day')
  await lead.getByLabel('一句话简介（中文）').fill('开门前的准备')
  await lead.getByLabel('一句话简介（英文）').fill('Before the doors open')
  await lead.getByRole('button', { name: '建好，去写课时' }).click()
  await lead.getByLabel('课时名称（中文）').fill('搬伞架')
  await lead.getByLabel('课时名称（英文）').fill('The stand')
  await lead.getByRole('button', { name: '加一课' }).click()
  await expect(lead.getByLabel('中文正文')).toBeVisible()
}

/** Without scripts the preview comes by its button; with scripts while typing, and a picture by dropping it. */
async function writeLesson(lead: Page, { javaScriptEnabled }: { javaScriptEnabled: boolean }): Promise<void> {
  await lead.getByLabel('一句话简介（中文）').fill('伞架放在哪里')
  await lead.getByLabel('一句话简介（英文）').fill('Where the stand goes')
  await lead.getByLabel('英文正文').fill(english)
  await lead.getByLabel('中文正文').fill('{alert(1)}')
  if (!javaScriptEnabled) await lead.getByRole('button', { name: '预览' }).click()
  await expect(lead.getByText('花括号里不能写程序')).toBeVisible()
  await lead.getByLabel('中文正文').fill(text)
  if (!javaScriptEnabled) await lead.getByRole('button', { name: '预览' }).click()
  await expect(lead.getByRole('group', { name: '中文' }).getByText('先放警示牌，再拖地')).toBeVisible()
  await expect(lead.getByLabel('英文正文')).toHaveValue(english)
  if (javaScriptEnabled) await dropPicture(lead)
  await lead.getByRole('button', { name: '保存草稿' }).click()
  await expect(lead.getByText(/^已保存/)).toBeVisible()
}

async function dropPicture(lead: Page): Promise<void> {
  const drop = await lead.evaluateHandle(async () => {
    const canvas = new OffscreenCanvas(60, 40)
    canvas.getContext('2d')?.fillRect(0, 0, 60, 40)
    const dropped = new DataTransfer()
    dropped.items.add(new File([await canvas.convertToBlob()], '伞架.png', { type: 'image/png' }))
    return dropped
  })
  await lead.getByLabel('中文正文').dispatchEvent('drop', { dataTransfer: drop })
  await expect(lead.getByLabel('中文正文')).toHaveValue(/!\[伞架\]\(\/lesson-pictures\/[\w-]{22}\)/)
  await expect(lead.getByRole('group', { name: '中文' }).getByRole('img', { name: '伞架' })).toBeVisible()
}
