import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those that the same page may keep in one theme and break in the other. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it stands, one sentence for each rule; `looksOnly` where the page was gone through before. */
export async function listFaults(page: Page, { looksOnly = false } = {}): Promise<string[]> {
  // Only what is wrong is described: describing all that is right takes a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  if (looksOnly) axe.withRules(rulesOfLooks)
  else axe.withTags(rules)
  // Legacy mode leaves out the second page in which frames would be gathered: there are no frames, and it doubles the time.
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`)
}
