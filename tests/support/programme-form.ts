import type { Browser } from './browser.ts'

/** What the page of a programme says has been seen, as its hidden fields send it. */
export async function seenOn(browser: Browser, page: string): Promise<{ edition: string; base: string }> {
  const { text } = await browser.get(page)
  const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '?'
  return { edition: valueOf('edition'), base: valueOf('base') }
}

/** All fields of the slots as they stand on the page. */
export async function slotFieldsOn(browser: Browser, page: string): Promise<Record<string, string>> {
  const { text } = await browser.get(page)
  const inputs = [...text.matchAll(/<input [^>]*name="(\w+\.\w+)"[^>]*>/g)].map(([tag, name = '']): [string, string] => [name, tag.includes('type="checkbox"') ? 'on' : (/ value="([^"]*)"/.exec(tag)?.[1] ?? '')])
  const off = new Set([...text.matchAll(/<input (?![^>]*checked)[^>]*name="(\w+\.on)"[^>]*>/g)].map(([, name]) => name))
  const selects = [...text.matchAll(/<select [^>]*name="(\w+\.\w+)".*?<\/select>/gs)].map(([whole, name = '']): [string, string] => [name, /<option value="([^"]*)" selected/.exec(whole)?.[1] ?? 'ALL'])
  return Object.fromEntries([...inputs.filter(([name]) => !off.has(name)), ...selects])
}

/** Arranges a programme and publishes it, as its lead does; the address that follows. */
export async function publishProgramme(browser: Browser, page: string, fields: Record<string, string>): Promise<string | null> {
  await browser.post(page, { ...(await seenOn(browser, page)), deed: 'save', ...fields })
  return (await browser.post(page, { ...(await seenOn(browser, page)), ...(await slotFieldsOn(browser, page)), deed: 'publish' })).location
}
