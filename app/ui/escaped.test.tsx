import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { escaped } from './escaped.ts'

test('markup that is put together as text has the bytes that React gives it', () => {
  const anyText = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", '&amp;', '#', '堃', 'a', ' ') })
  fc.assert(
    fc.property(anyText, (text) => {
      expect(`<p title="${escaped(text)}">${escaped(text)}</p>`).toBe(renderToStaticMarkup(<p title={text}>{text}</p>))
    }),
  )
})

test('where only some marks have a meaning the others stay', () => {
  expect(escaped(`it's <b>"so"</b> & so`, /[&<>]/g)).toBe(`it's &lt;b&gt;"so"&lt;/b&gt; &amp; so`)
})
