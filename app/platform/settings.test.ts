import { expect, test } from 'vitest'
import { readSettings } from './settings.server.ts'

test.each([
  ['PORT', 'abc', 'PORT: "abc" is no number from 0 to 65535'],
  ['PORT', '65536', 'PORT: "65536" is no number from 0 to 65535'],
  ['PORT', '-1', 'PORT: "-1" is no number from 0 to 65535'],
  ['PORT', '80.5', 'PORT: "80.5" is no number from 0 to 65535'],
  ['STARHALL_ORIGIN', 'hall.example', 'STARHALL_ORIGIN: "hall.example" is no address that begins with http:// or https://'],
  ['STARHALL_ORIGIN', 'ftp://hall.example', 'STARHALL_ORIGIN: "ftp://hall.example" is no address that begins with http:// or https://'],
])('a wrong %s, %j, is named as it was typed', (name, typed, line) => {
  expect(() => readSettings({ [name]: typed })).toThrow(line)
})

test('an address of a database, which may hold a password, is not said again', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://hall:secret@db/hall' })).toThrow(/^DATABASE_URL: must begin with postgresql: or file:$/)
})

test('what is left out or empty has its usual value', () => {
  expect(readSettings({ PORT: '' })).toMatchObject({ port: 3000, host: '127.0.0.1', origin: null })
  expect(readSettings({ PORT: '0', STARHALL_ORIGIN: 'https://hall.example/' })).toMatchObject({ port: 0, origin: 'https://hall.example' })
})
