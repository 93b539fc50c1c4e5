// A television keeps the browser that it was sold with: what came after 2019 is taken away from this one.
import { expect, test } from './hall.ts'
import { moveServer } from './hall-server.ts'

test.use({ story: 'display-steady' })

/** What Chrome has learned since version 79 that a program like this one might use. */
function growOld(): void {
  const younger: [object, string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'replaceAll']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [AbortSignal, ['any', 'timeout']],
    [Element.prototype, ['replaceChildren', 'checkVisibility']],
    [Document.prototype, ['replaceChildren', 'startViewTransition']],
    [Navigator.prototype, ['wakeLock', 'userAgentData', 'scheduling']],
    [Crypto.prototype, ['randomUUID']],
    [window, ['structuredClone', 'scheduler', 'WeakRef', 'reportError', 'navigation']],
  ]
  for (const [owner, names] of younger) for (const name of names) Reflect.deleteProperty(owner, name)
}

test('the wall plays in a browser of 2019, within its hours and through a whole round', async ({ hang }) => {
  const screen = await hang({
    serviceWorkers: 'block',
    before: async (page) => {
      await page.addInitScript(growOld)
      await page.clock.install()
      const now = Date.now()
      await moveServer(page, now, { version: 'lit', hanging: { layout: 'AUTO', turn: 0, overscan: 0, lit: [[now - 3_600_000, now + 36_000_000]] } })
    },
  })
  expect(await screen.evaluate(() => [typeof Reflect.get([], 'at'), typeof Reflect.get(document.body, 'replaceChildren')])).toEqual(['undefined', 'undefined'])
  const seen = new Set<string>()
  for (let look = 0; look < 40; look += 1) {
    await screen.clock.runFor(5_000)
    seen.add(await screen.locator('.layer-front > section').first().innerText())
  }
  expect(seen.size).toBeGreaterThan(7)
})
