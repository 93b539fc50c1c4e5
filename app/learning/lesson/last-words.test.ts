import { expect, test } from 'vitest'
import { keepLastWords } from './last-words.ts'

const seen = (html: string) => keepLastWords(html).replaceAll('<span class="whitespace-nowrap">', '[').replaceAll('</span>', ']')
const ask = '<a id="p-1" class="ask-link" href="/ask" aria-label="问" tabindex="-1">提问</a>'

test.each([
  ['<p>请您把单子看清楚。</p>', '<p>请您把单子[看清楚]。</p>'],
  [`<li>说一声“您走好”。${ask}</li>`, `<li>说一声“[您走好]”。${ask}</li>`],
  [`<p>一句<strong>再见</strong>。${ask}</p>`, `<p>一句<strong>[再见]</strong>。${ask}</p>`],
  ['<p>两段</p><p>都看</p>', '<p>[两段]</p><p>[都看]</p>'],
])('the last characters of a passage stay on one line: %s', (html, kept) => {
  expect(seen(html)).toBe(kept)
})

test.each(['<p>See you again.</p>', '<p>工号 0101</p>', '<span>不是一段。</span>', '<p>好。</p>'])('%s stays as it is', (html) => {
  expect(keepLastWords(html)).toBe(html)
})
