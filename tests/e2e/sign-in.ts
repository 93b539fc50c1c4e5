import type { Page } from '@playwright/test'

/** Signs one of the cast in, whatever the language of the page. */
export async function signInAs(page: Page, employeeNumber: string): Promise<void> {
  await page.goto('/login')
  await page.getByLabel(/工号|Employee number/).fill(employeeNumber)
  await page.getByLabel(/密码|Password/).fill('starhall-demo')
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
}
