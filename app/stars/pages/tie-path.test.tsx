import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { i18nFor } from '#app/languages/languages.server.ts'
import { TiePath } from './tie-path.tsx'

const three = ['孙𠮷', '何旸', '许琳']
const level = (names: string[], figure: number) => names.map((name) => ({ name, figure }))
const steps = [
  { key: 'points.level', people: level(three, 12), left: three },
  { key: 'first-places.narrows', people: [...level(three.slice(0, 2), 3), ...level(three.slice(2), 2)], left: three.slice(0, 2) },
  { key: 'joint', people: level(three.slice(0, 2), 0), left: three.slice(0, 2) },
]

test.each([
  ['zh-CN', ['看总分：孙𠮷、何旸和许琳都是 12 分，最高，相同。', '看第一名票数：孙𠮷 3、何旸 3、许琳 2。留下孙𠮷和何旸，还相同。', '每一步都相同，孙𠮷和何旸并列当选。']],
  ['en', ['Points: 孙𠮷, 何旸, and 许琳 have 12 each, the most, and are level.', 'First places: 孙𠮷 3, 何旸 3, 许琳 2. 孙𠮷 and 何旸 remain, still level.', 'Level at every step: 孙𠮷 and 何旸 share the star.']],
] as const)('the path of a tie joins its names as one joins them in %s', (language, sentences) => {
  const page = renderToStaticMarkup(
    <I18nextProvider i18n={i18nFor(language)}>
      <TiePath star="服务之星" steps={steps} />
    </I18nextProvider>,
  )
  expect([...page.matchAll(/<li>(.*?)<\/li>/g)].map(([, sentence]) => sentence)).toEqual(sentences)
})
