// A lead has everybody who passed an exam issued a certificate, prints them as one PDF, and takes the originals along.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'certificate-runs' })

const phone = { locale: 'zh-CN', viewport: { width: 390, height: 844 } }

async function rename(administrator: Page, from: string, to: string): Promise<void> {
  await administrator.goto(`/admin/people?q=${encodeURIComponent(from)}`)
  await administrator.getByRole('link', { name: from }).click()
  const form = administrator.locator('form', { has: administrator.locator('button[value="rename"]') })
  await form.getByRole('textbox', { name: '姓名' }).fill(to)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(administrator.getByText(`姓名已改为${to}。`)).toBeVisible()
}

test('what the demo has printed is there: in the list of runs, and its file opens', async ({ openContext, signIn }) => {
  const page = await signIn('3001', await openContext(phone))
  await page.goto('/team/certificates/runs')
  const run = page.getByRole('region', { name: '最近办过的' }).getByRole('link', { name: /明星荣誉证书 · 3 张.*打印用 PDF · 已完成 · 赵明霞/ })
  await run.click()
  await expect(page.getByText('办好了：共 3 张证书。')).toBeVisible()
  await expect(page.getByText(/^文件保留到/)).toBeVisible()
  const file = await page.request.get((await page.getByRole('link', { name: '打开打印用 PDF' }).getAttribute('href')) ?? '')
  expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
})

test('a name that no font can print is named with its character; once it is mended only that certificate is issued, and the file drawn anew', async ({ openContext, signIn }) => {
  const [page, administrator] = [await signIn('3001', await openContext(phone)), await signIn('9001')]
  await rename(administrator, '何旸', '何\u{10FFFD}')
  await page.goto('/team/certificates/runs')
  await page.getByRole('radio', { name: /月考/ }).check()
  await page.getByRole('button', { name: '合成一份打印用 PDF' }).click()
  await expect(page.getByText('办好了：共 4 张证书。')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('listitem').filter({ hasText: '姓名里的“\u{10FFFD}”（U+10FFFD）现有字库印不出来' })).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await rename(administrator, '何\u{10FFFD}', '何旸')
  await page.getByRole('button', { name: '改好了，补办这几张' }).click()
  await expect(page.getByText('办好了：共 5 张证书。')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('印不出来')).toBeHidden()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a whole unit’s certificates are issued, printed and packed ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openContext, signIn }) => {
    const page = await signIn('3001', await openContext({ javaScriptEnabled, ...phone }))
    await page.goto('/team/certificates')
    await page.getByRole('link', { name: '成批颁发和打印' }).click()
    await page.getByRole('button', { name: '合成一份打印用 PDF' }).click()
    await expect(page.getByText('请选一种证书。')).toBeVisible()
    if (javaScriptEnabled) expect(await listFaults(page)).toEqual([])
    await page.getByRole('radio', { name: /月考/ }).check()
    await page.getByRole('button', { name: '合成一份打印用 PDF' }).click()
    const printed = page.getByRole('link', { name: '打开打印用 PDF' })
    await expect(printed).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('办好了：共 5 张证书。')).toBeVisible()
    if (javaScriptEnabled) expect(await listFaults(page)).toEqual([])
    const pdf = await page.request.get((await printed.getAttribute('href')) ?? '')
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])

    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '成批颁发和打印' }).click()
    await page.getByRole('radio', { name: '出师证书' }).check()
    await page.getByRole('button', { name: '打包成 ZIP' }).click()
    const packed = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载 ZIP' }).click()
    expect((await packed).suggestedFilename()).toBe('客户服务班 出师证书.zip')
  })
}

test('a date that is wrong does not lose the scan that was chosen', async ({ openContext, signIn }) => {
  const page = await signIn('1004', await openContext(phone))
  await page.goto('/certificates/external')
  await page.getByLabel('证书种类').selectOption({ index: 1 })
  await page.getByLabel('证书编号').fill('SYDJ-0099')
  await page.getByLabel('发证机构').fill('省残联')
  await page.getByLabel('发证日期').fill('2025-03-01')
  await page.getByLabel('有效期至').fill('2024-03-01')
  const scan = page.getByLabel('扫描件')
  await scan.setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n') })
  await page.getByRole('button', { name: '提交核对' }).click()
  await expect(page.getByText('到期日要在发证日期之后。')).toBeVisible()
  expect(await scan.evaluate((field) => (field instanceof HTMLInputElement ? field.files?.length : null))).toBe(1)
  await expect(page.getByText('刚才选的扫描件没有留下')).toBeHidden()
  await page.getByLabel('有效期至').fill('2030-03-01')
  await page.getByRole('button', { name: '提交核对' }).click()
  await expect(page.getByText('已提交，等班长核对。')).toBeVisible()
})
