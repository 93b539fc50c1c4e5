// What a lead and two people do to become mentor and mentee.
import { expect, type Page } from '@playwright/test'

type Pair = { mentor: string; mentee: string }

/** The lead brings two people together, named as the selects name them; the page then waits for both. */
export async function pairUp(lead: Page, { mentor, mentee }: Pair): Promise<void> {
  await lead.goto('/team/pairings')
  await lead.getByLabel('师傅', { exact: true }).selectOption({ label: mentor })
  await lead.getByLabel('徒弟', { exact: true }).selectOption({ label: mentee })
  await lead.getByRole('button', { name: '请两人确认' }).click()
  await expect(lead.getByText(/^已请.+确认，两人都同意后开始带教。$/)).toBeVisible()
}

/** One of the two opens the invitation and says yes. */
export async function acceptPairing(page: Page, { mentor, mentee }: Pair): Promise<void> {
  await page.goto('/mentoring')
  await page.getByRole('link', { name: `看结对约定 ${mentor}带${mentee}` }).click()
  await page.getByRole('button', { name: '我同意，开始结对' }).click()
}
