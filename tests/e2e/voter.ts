import { expect, type Locator, type Page } from '@playwright/test'

export const stars = ['服务之星', '微笑之星', '文明之星'] as const
export type Star = (typeof stars)[number]

/** A phone as people hold it in the hall. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

export function ballotOf(page: Page, star: Star): Locator {
  return page.getByRole('form', { name: star })
}

/** Three taps at most, then the button. Gives the receipt. */
export async function voteByTaps(page: Page, star: Star): Promise<string> {
  const faces = ballotOf(page, star).getByRole('listitem').getByRole('button')
  await expect(faces.first()).toHaveAttribute('aria-pressed', 'false')
  const taps = Math.min(3, await faces.count())
  for (let index = 0; index < taps; index += 1) {
    await faces.nth(index).tap()
    await expect(faces.nth(index)).toHaveAttribute('aria-pressed', 'true')
  }
  await page.getByRole('button', { name: `投出${star}这一票` }).tap()
  return readReceipt(page, star)
}

export async function readReceipt(page: Page, star: Star): Promise<string> {
  const stub = page.getByRole('region', { name: star }).getByRole('status')
  await expect(stub).toContainText(`${star}的票已投出`)
  const [receipt = ''] = /[A-Z0-9]{2,}(?:-[A-Z0-9]{2,})+/.exec(await stub.innerText()) ?? []
  expect(receipt).not.toBe('')
  return receipt
}

/** Over plain HTTP a browser has no clipboard to write to; the older way is tried then. */
export async function copyReceipt(page: Page, star: Star): Promise<void> {
  const ballot = page.getByRole('region', { name: star })
  for (const hasClipboard of [true, false]) {
    if (!hasClipboard) await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await ballot.getByRole('button', { name: '复制回执' }).tap()
    await expect(ballot.getByText(/^已复制/)).toBeVisible()
  }
}
