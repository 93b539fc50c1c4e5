import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { createI18n } from '#app/platform/i18n.ts'
import { avatarMarkup } from './avatar-markup.ts'
import { Avatar } from './avatar.tsx'

const i18n = createI18n('en', { people: { photoOf: 'Photo of {{name}}' } })

test.each([
  ['initials', { id: 'chen', name: '陈小满', photoKey: null }],
  ['a photo', { id: 'chen', name: '陈小满', photoKey: 'a1b2' }],
  ['a name made of marks', { id: 'x', name: '<b> "&\'', photoKey: null }],
  ['a large photo', { id: 'x', name: 'Liam', photoKey: 'c3', size: 'lg' as const }],
])('a face as text is the same as the component: %s', (_what, person) => {
  expect(avatarMarkup(person)).toBe(renderToStaticMarkup(<I18nextProvider i18n={i18n}><Avatar {...person} /></I18nextProvider>))
})
