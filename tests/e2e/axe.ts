import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it stands, one sentence for each rule. */
export async function listFaults(page: Page): Promise<string[]> {
  // Legacy mode leaves out the second page in which frames would be gathered: there are no frames, and it doubles the time.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).options({ resultTypes: ['violations'] }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`)
}
