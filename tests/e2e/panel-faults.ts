import type { Page } from '@playwright/test'

/** What of a panel is outside its screen, cut off, or too small to be read on lamps. */
export async function faultsOf(screen: Page, shape: string): Promise<string[]> {
  return screen.evaluate((seenAs) => {
    const faults: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push('the page scrolls')
    for (const element of document.querySelectorAll<HTMLElement>('section.panel *, #freshness')) {
      const { overflow, fontSize, display } = getComputedStyle(element)
      const text = element.textContent ?? ''
      const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!says || display === 'none' || element.getClientRects().length === 0) continue
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (left < -2 || top < -2 || right > innerWidth + 2 || bottom > innerHeight + 2) faults.push(`outside: ${element.className} ${text}`)
      const slack = parseFloat(fontSize) * 0.4
      for (let around = element.parentElement; around && around.id !== 'stage'; around = around.parentElement) {
        const edge = around.getBoundingClientRect()
        const isOver = left < edge.left - slack || top < edge.top - slack || right > edge.right + slack || bottom > edge.bottom + slack
        if (isOver && getComputedStyle(around).overflow === 'hidden') faults.push(`cut by ${around.className}: ${element.className} ${text}`)
      }
      if (overflow === 'hidden' && (element.scrollHeight > element.clientHeight + slack || element.scrollWidth > element.clientWidth + 2)) faults.push(`cut: ${element.className} ${text}`)
      if (seenAs === 'strip' && parseFloat(fontSize) < 0.045 * Math.min(innerWidth, innerHeight)) faults.push(`small: ${element.className} ${fontSize} ${text}`)
    }
    return faults
  }, shape)
}

/** Words of one place that stand in those of another. Measured by the squares of the characters: between lines there is air. */
export async function overlapsOf(screen: Page): Promise<string[]> {
  return screen.evaluate(() => {
    type Line = { of: Element; text: string; left: number; right: number; top: number; bottom: number }
    const lines: Line[] = []
    const range = document.createRange()
    for (const element of document.querySelectorAll('.layer-front section.panel *, #freshness, #unit')) {
      const { fontSize, writingMode, display, opacity } = getComputedStyle(element)
      if (display === 'none' || opacity === '0') continue
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue
        range.selectNodeContents(node)
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const air = writingMode === 'horizontal-tb' ? Math.max(0, (bottom - top - parseFloat(fontSize)) / 2) : 0
          lines.push({ of: element, text: node.textContent.trim().slice(0, 12), left, right, top: top + air, bottom: bottom - air })
        }
      }
    }
    // Clauses of one sentence come closer by what their commas leave empty.
    const areOne = (one: Element, other: Element) => one.contains(other) || other.contains(one) || (one.className === other.className && one.parentElement === other.parentElement && one.matches('.clause'))
    const overlap = (one: Line, other: Line) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
    return lines.flatMap((one, index) => lines.slice(index + 1).flatMap((other) => (!areOne(one.of, other.of) && overlap(one, other) ? [`${one.of.className} ${one.text} in ${other.of.className} ${other.text}`] : [])))
  })
}
