import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badgeDisposition, paperDisposition } from './file-name.ts'

test('a paper is saved under its holder’s name and its title, and has a plain name for old browsers', () => {
  const header = paperDisposition({ serial: 'SH-2345-6789-ABCD', personName: "孙𠮷 O'Brien", title: { zh: '服务之星', en: 'Star' }, language: 'zh-CN' })
  expect(header).toContain('inline; filename="SH-2345-6789-ABCD.pdf";')
  expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe("孙𠮷 O'Brien 服务之星 SH-2345-6789-ABCD.pdf")
})

test('a badge is saved under the same name, and never opened', () => {
  const header = badgeDisposition({ serial: 'SH-2345-6789-ABCD', personName: '孙𠮷', title: { zh: '服务之星', en: 'Star' }, language: 'en' })
  expect(header).toContain('attachment; filename="SH-2345-6789-ABCD.json";')
  expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe('孙𠮷 Star SH-2345-6789-ABCD.json')
})

test('whatever the name, the header stays one line of plain characters', () => {
  // Any units, halves of characters too.
  const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
  fc.assert(
    fc.property(anything, (text) => {
      const header = paperDisposition({ serial: 'S', personName: text, title: { zh: text, en: text }, language: 'en' })
      expect(header).toMatch(/^inline; filename="S\.pdf"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/)
    }),
  )
})
