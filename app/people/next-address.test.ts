import { expect, test } from 'vitest'
import { pageOfForm, safeNext } from './next-address.ts'

test.each(['/', '/stars/2026-11/nominate', '/team/stars?unit=a%2Fb', '/learn#content'])('%s is of this portal', (address) => {
  expect(safeNext(address)).toBe(address)
})

test.each([null, undefined, '', 'stars', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/\n\\elsewhere.example', '/.//elsewhere.example', 'https://elsewhere.example/', 'javascript:alert(1)', '///'])('%j leads to Today', (address) => {
  expect(safeNext(address)).toBe('/')
})

const origin = 'https://starhall.example'

test('the page of a form is led back to, without what it said of an earlier deed', () => {
  expect(pageOfForm(`${origin}/stars/2026-11/nominate?made=made`, origin)).toBe('/stars/2026-11/nominate')
  expect(pageOfForm(`${origin}/team/wall?unit=a&done=b`, origin)).toBe('/team/wall?unit=a')
})

test.each([null, '', 'no address', 'https://elsewhere.example/stars', `${origin}/login?ended`])('%j is no page to come back to', (referrer) => {
  expect(pageOfForm(referrer, origin)).toBeNull()
})
