// A lead has everybody who passed an exam issued a certificate, prints them as one PDF, and takes the originals along.
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'certificate-runs' })

for (const javaScriptEnabled of [true, false]) {
  test(`a whole unit’s certificates are issued, printed and packed ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openContext, signIn }) => {
    const page = await signIn('3001', await openContext({ javaScriptEnabled, locale: 'zh-CN', viewport: { width: 390, height: 844 } }))
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
