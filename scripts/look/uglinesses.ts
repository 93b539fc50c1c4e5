import type { Page } from '@playwright/test'

const narrow = 600
const thumb = 44

/** What a program can see: a page wider than its screen, things cut off, headings, targets too small for a thumb. */
export async function listUglinesses(page: Page): Promise<string[]> {
  const isPhone = (page.viewportSize()?.width ?? 0) < narrow
  return [...(await listCut(page)), ...(isPhone ? await listSmallTargets(page) : [])]
}

function listCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const headings = document.querySelectorAll('h1').length
    const said = [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px wider than its screen`] : []),
      ...(headings === 1 ? [] : [`${headings} h1`]),
    ]
    const named = (element: Element) => `<${element.localName}> ${(element.textContent ?? '').trim().slice(0, 30)}`
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const { right, width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2) continue
      if (right > clientWidth + 1 && !scrolls(element)) said.push(`cut off at the right: ${named(element)}`)
      const isClipping = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1
      if (isClipping && element.localName !== 'svg') said.push(`shortened: ${named(element)}`)
    }
    return said
  })
}

/** Buttons and links outside of running text, with the label that one may press instead. */
function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const said: string[] = []
    // A label is pressed for its box; a link may be spread over its whole card.
    const areaOf = (target: Element) => {
      if (target instanceof HTMLInputElement && /checkbox|radio/.test(target.type)) return target.labels?.[0] ?? target
      const isSpread = target instanceof HTMLElement && getComputedStyle(target, '::after').position === 'absolute'
      return isSpread ? (target.offsetParent ?? target) : target
    }
    for (const target of document.querySelectorAll('a, button, summary, select, input:not([type=hidden]), textarea')) {
      const { width, height, bottom } = areaOf(target).getBoundingClientRect()
      if (!target.checkVisibility({ visibilityProperty: true }) || bottom <= 0 || width < 2) continue
      const text = (target.textContent ?? '').trim()
      const isInText = getComputedStyle(target).display === 'inline' && (target.parentElement?.textContent ?? '').trim().length > text.length + 1
      if (isInText || (height >= least - 0.5 && width >= least - 0.5)) continue
      said.push(`${Math.round(width)} × ${Math.round(height)}: <${target.localName}> ${text.slice(0, 30)}`)
    }
    return said
  }, thumb)
}
