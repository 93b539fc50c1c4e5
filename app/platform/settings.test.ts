import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareDataFolder, readSettings } from './settings.server.ts'

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

test('a data folder is made with all that leads to it, closed to others; one that cannot be is said in a line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-settings-'))
  try {
    const deep = join(folder, 'a', 'b')
    prepareDataFolder(readSettings({ STARHALL_DATA: deep }))
    prepareDataFolder(readSettings({ STARHALL_DATA: deep }))
    expect(statSync(deep).mode & 0o777).toBe(0o700)
    writeFileSync(join(folder, 'file'), '')
    for (const name of ['file', join('file', 'below')]) {
      const wrong = readSettings({ STARHALL_DATA: join(folder, name) })
      expect(() => prepareDataFolder(wrong)).toThrow(/^STARHALL_DATA: cannot write to [^\n]+$/)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.skipIf(!existsSync('/proc/self'))('a data folder below /proc is refused at once', () => {
  expect(() => prepareDataFolder(readSettings({ STARHALL_DATA: '/proc/none/data' }))).toThrow('STARHALL_DATA: cannot write to /proc/none/data')
})
