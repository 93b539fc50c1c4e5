// A lead writes and changes a question on a phone; whoever got one wrong practises it until it is known.
import type { Locator, Page } from '@playwright/test'
import { untilAlive } from './alive.ts'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'question-editor' })

const phone = { width: 390, height: 844 }

for (const javaScriptEnabled of [true, false]) {
  test(`a question is written and changed on a phone ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openContext, signIn }) => {
    const page = await signIn('3001', await openContext({ javaScriptEnabled, locale: 'zh-CN', viewport: phone }))
    await page.goto('/team/bank/new')
    if (javaScriptEnabled) await untilAlive(page)
    await page.getByLabel('题型').selectOption('multiple')
    if (!javaScriptEnabled) await page.getByRole('button', { name: '预览' }).click()
    await page.getByLabel('题干', { exact: true }).fill('客户进门时，下面哪些要做？')
    for (const [letter, text] of [['A', '起身'], ['B', '微笑'], ['C', '看手机']] as const) await page.getByLabel(`选项 ${letter}`, { exact: true }).fill(text)
    await page.getByRole('button', { name: '去掉 选项 D' }).click()
    await expect(page.getByRole('group', { name: '选项 D' })).toBeHidden()
    await page.getByRole('button', { name: '存入题库' }).click()
    await expect(page.getByText('还没有标出正确的。')).toBeVisible()
    await expect(page.getByLabel('选项 B', { exact: true })).toHaveValue('微笑')
    for (const letter of ['A', 'B']) await page.getByRole('group', { name: `选项 ${letter}` }).getByLabel('正确').check()
    await page.getByRole('button', { name: '加一个选项' }).click()
    await page.getByLabel('选项 D', { exact: true }).fill('问好')
    await page.getByRole('button', { name: '预览' }).click()
    const scores = page.getByRole('region', { name: '怎样答，得几分' })
    await expect(scores.getByRole('row', { name: /全部选对/ })).toBeVisible()
    await expectToFit(page)
    if (javaScriptEnabled) expect(await listFaults(page)).toEqual([])
    await page.getByRole('button', { name: '存入题库' }).click()
    await expect(page.getByText('题目已保存。')).toBeVisible()

    await page.getByRole('link', { name: '修改', exact: true }).click()
    await page.getByLabel('分值', { exact: true }).fill('4')
    await page.getByRole('button', { name: '保存为新版本' }).click()
    await expect(page.getByText('题目已保存。')).toBeVisible()
    await expect(page.getByRole('heading', { name: '修改记录' })).toBeVisible()
    await expect(page.getByText(/赵明霞 修改/)).toBeVisible()
    await expectToFit(page)
  })
}

test('the places of a picture are drawn with the mouse, tapped, or typed with the keyboard alone, and all come to the learner', async ({ signIn }) => {
  const page = await signIn('3001')
  await page.goto('/team/bank/new')
  await untilAlive(page)
  await page.getByLabel('题型').selectOption('hotspot')
  await page.getByLabel('题干', { exact: true }).fill('客户走后，先收哪一样？')
  await page.getByLabel('图片说明（看不见图的人靠它）', { exact: true }).fill('一张台面')
  await page.getByLabel('图片', { exact: true }).setInputFiles({ name: '台面.png', mimeType: 'image/png', buffer: await pictureOf(page, { width: 600, height: 400 }) })
  const picture = page.getByRole('img', { name: '一张台面' })
  await expect(page.getByText('图宽 600、高 400')).toBeVisible()
  const place = (number: number) => page.getByRole('group', { name: `位置 ${number}`, exact: true })
  const sidesOf = async (number: number) => Promise.all(['左', '上', '宽', '高'].map(async (side) => Number(await place(number).getByLabel(side, { exact: true }).inputValue())))

  // Nothing is drawn before a place was chosen.
  await drawBox(page, picture, [0.25, 0.25, 0.5, 0.5])
  expect(await place(1).getByLabel('左', { exact: true }).inputValue()).toBe('')
  await page.getByRole('button', { name: '画位置 1' }).click()
  await expect(page.getByRole('status').filter({ hasText: '正在画位置 1' })).toBeVisible()
  await drawBox(page, picture, [0.25, 0.25, 0.5, 0.5])
  await expect(page.getByRole('status').filter({ hasText: '正在画位置 2' })).toBeVisible()
  // The screen has whole points, and so many to one of the picture.
  const drawn = await sidesOf(1)
  for (const [index, side] of [150, 100, 150, 100].entries()) expect(Math.abs(side - (drawn[index] ?? 0))).toBeLessThanOrEqual(2)
  await drawBox(page, picture, [0.75, 0.75, 0.75, 0.75])
  await expect(page.getByRole('status').filter({ hasText: '先选一个位置' })).toBeVisible()
  expect((await sidesOf(2)).slice(2)).toEqual([67, 67])

  const add = page.getByRole('button', { name: '加一个位置' })
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(place(3)).toBeVisible()
  await place(3).getByLabel('左', { exact: true }).focus()
  for (const number of ['10', '２０', '120', '60']) {
    await page.keyboard.insertText(number)
    await page.keyboard.press('Tab')
  }
  await expect(picture.locator('foreignObject')).toHaveCount(3)
  for (const [name, value] of Object.entries({ x: '10', y: '20', width: '120', height: '60' })) await expect(picture.locator('foreignObject').nth(2)).toHaveAttribute(name, value)
  for (const [index, text] of ['名牌', '复印件', '叫号屏'].entries()) await page.getByLabel(`位置 ${index + 1}`, { exact: true }).fill(text)
  await place(2).getByLabel('正确').check()
  await page.getByRole('button', { name: '预览', exact: true }).click()
  const preview = page.getByRole('region', { name: '答题的人看到的样子' })
  await expect(preview.getByRole('radio')).toHaveCount(3)
  await expect(preview.getByRole('img', { name: '一张台面' }).first().locator('foreignObject[x="10"][y="20"][width="120"][height="60"]')).toHaveCount(1)
  expect(await listFaults(page)).toEqual([])
  await page.getByRole('button', { name: '存入题库' }).click()
  await expect(page.getByText('题目已保存。')).toBeVisible()
  await page.getByRole('link', { name: '修改', exact: true }).click()
  expect(await sidesOf(3)).toEqual([10, 20, 120, 60])
})

test('who leaves the editor with a question that is not kept is asked, and keeps it by staying', async ({ signIn }) => {
  const page = await signIn('3001')
  await page.goto('/team/bank/new')
  await untilAlive(page)
  const prompt = page.getByLabel('题干', { exact: true })
  await prompt.fill('还没有写完的题')
  const asked: string[] = []
  let answer: 'stay' | 'leave' = 'stay'
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void (answer === 'stay' ? dialog.dismiss() : dialog.accept())
  })
  const bank = page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '题库' })
  await bank.click()
  await expect.poll(() => asked).toEqual(['confirm'])
  await expect(prompt).toHaveValue('还没有写完的题')
  // Looked at it has been at the server and back, and is kept nowhere.
  await page.getByRole('button', { name: '预览', exact: true }).click()
  await expect(page.getByText('还没有保存：请改好标出的地方。')).toBeVisible()
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['confirm', 'beforeunload'])
  await expect(prompt).toHaveValue('还没有写完的题')
  answer = 'leave'
  await bank.click()
  await expect(page.getByRole('heading', { level: 1, name: '题库' })).toBeVisible()
  expect(asked).toEqual(['confirm', 'beforeunload', 'confirm'])
})

test('a mistake is practised until it is known', async ({ openContext, signIn }) => {
  const page = await signIn('1001', await openContext({ locale: 'zh-CN', viewport: phone }))
  await page.goto('/practice')
  await page.getByRole('button', { name: /练这 \d+ 道错题/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '错题练习' })).toBeVisible()
  await page.getByRole('button', { name: '就这样答' }).click()
  await expect(page.getByText('请先把答案选好')).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await page.getByRole('group').getByRole('radio').or(page.getByRole('group').getByRole('checkbox')).first().check()
  await page.getByRole('button', { name: '就这样答' }).click()
  await expect(page.getByRole('link', { name: /下一题|错题本/ }).first()).toBeVisible()
  await expectToFit(page)
})

async function expectToFit(page: Page): Promise<void> {
  // Without scripts of its own a page can still be measured.
  const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 }
  expect(width).toBeLessThanOrEqual(phone.width)
}

/** A picture of one colour, as a phone would send it. */
async function pictureOf(page: Page, size: { width: number; height: number }): Promise<Buffer> {
  const bytes = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.fillRect(0, 0, width, height)
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  }, size)
  return Buffer.from(bytes)
}

/** With the mouse from one corner to the other, in shares of the picture's sides; in one point it is a tap. */
async function drawBox(page: Page, picture: Locator, [left, top, right, bottom]: [number, number, number, number]): Promise<void> {
  await picture.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + left * width, y + top * height)
  await page.mouse.down()
  await page.mouse.move(x + right * width, y + bottom * height, { steps: 4 })
  await page.mouse.up()
}
