import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { keptWhole } from './kept-whole.ts'

/** Marks what cannot be seen. */
const seen = (text: string) => text.replaceAll('\u2060', '|').replaceAll('\u00a0', '_')

test.each([
  ['原来是 11月25日', '原来是 11|月|25|日'],
  ['有效期至2028年7月14日', '有效期至2028|年|7|月|14|日'],
  ['11月30日（周一）18:00 截止', '11|月|30|日（周|一）18:00 截止'],
  ['by 18 November 2026', 'by 18_November 2026'],
  ['27 Sept, 02:35', '27_Sept, 02:35'],
  ['2012, 2012-11 or 2012-11-08', '2012, 2012-|11 or 2012-|11-|08'],
  ['12月8日到期', '12|月|8|日|到|期'],
  ['at most 8 MB', 'at most 8_MB'],
  ['40 minutes · Published', '40 minutes_· Published'],
])('no line ends within the date or size of "%s"', (text, kept) => {
  expect(seen(keptWhole(text))).toBe(kept)
})

test.each(['还差 5 课和测验', '到期日要在发证日期之后。', '3 Maybe', '岁月静好，日日是好日', 'SH-2222-AAAA', '9 of 15 points'])('"%s" stays as it is', (text) => {
  expect(keptWhole(text)).toBe(text)
})

test('the words of a page are kept whole, among other pieces too, and what is data is not touched', () => {
  const day = '11月25日'
  expect(seen(renderToStaticMarkup(<p>{day}</p>))).toBe('<p>11|月|25|日</p>')
  expect(seen(renderToStaticMarkup(<p className="a">原来是 {day}<b>{day}</b></p>))).toBe('<p class="a">原来是 11|月|25|日<b>11|月|25|日</b></p>')
  expect(seen(renderToStaticMarkup(<>{day}</>))).toBe('11|月|25|日')
  expect(renderToStaticMarkup(<option>{day}</option>)).toBe(`<option>${day}</option>`)
  expect(renderToStaticMarkup(<textarea value={day} readOnly />)).toContain(day)
})
