import { type BrowserContext, expect, type Page } from '@playwright/test'

/** A television as it hangs in a hall. */
export const television = { viewport: { width: 1920, height: 1080 } } as const

/** Opens the wall on a screen that nobody knows yet, and has the lead approve its code. */
export async function connectScreen(screen: Page, lead: Page, name: string): Promise<void> {
  await screen.goto('/wall')
  await expect(screen.getByRole('heading', { name: '把这块大屏接到文化墙' })).toBeVisible()
  await lead.goto('/team/wall')
  await lead.getByLabel('接入码').fill(await screen.getByText(/^[0-9A-Z]{6}$/).innerText())
  await lead.getByLabel('给这块屏起个名字').fill(name)
  await lead.getByLabel('挂在哪里').selectOption({ label: '员工区' })
  await lead.getByRole('button', { name: '接入' }).click()
  await expect(lead.getByText('接好了，几秒后屏幕就会亮起来。')).toBeVisible()
  await expect(screen.getByRole('heading', { name: '客服之星' })).toBeVisible({ timeout: 30_000 })
}

/** On the page of a display: asked, and sure. */
export async function disconnect(lead: Page): Promise<void> {
  await lead.getByText('断开这块屏').click()
  await lead.getByRole('button', { name: '确定断开' }).click()
  await expect(lead.getByText('断开了，那块屏回到接入码画面。')).toBeVisible()
}

/** Never a login page, never an error of ours, of the browser or of somebody between. */
export async function expectWall(screen: Page): Promise<void> {
  expect(new URL(screen.url()).pathname).toBe('/wall')
  await expect(screen.locator('input')).toHaveCount(0)
  await expect(screen.getByText(/ERR_|Bad Gateway|无法访问|没有这个页面|出了点问题/)).toHaveCount(0)
}

/** Every panel asks for so many seconds, so that a round of them does not take minutes. */
export async function hurry(screens: BrowserContext, seconds: number): Promise<void> {
  await screens.route('**/wall/bundle', async (route) => {
    const { 'if-none-match': known, ...headers } = route.request().headers()
    // What it has is what it was given here; a server that says so again need not be altered.
    if (known !== undefined) return route.continue()
    const answer = await route.fetch({ headers })
    const text = await answer.text()
    await route.fulfill({ response: answer, body: text.replace(/"seconds":\d+/g, `"seconds":${seconds}`) })
  })
}
