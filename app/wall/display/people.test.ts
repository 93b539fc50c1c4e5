import { expect, test } from 'vitest'
import type { Bundle, Panel } from '../panel.ts'
import { photoLimitMs, photoTimeLeft, withoutPeople } from './people.ts'

const both = (text: string) => ({ zh: text, en: text })
const face = (name: string) => ({ name, initials: name, photo: `/wall/photos/${name}/480` })
const timing = { seconds: 9, until: null }
const panels: Panel[] = [
  { kind: 'stars', month: both('7月'), stars: [{ star: both('服务之星'), winners: [{ ...face('王'), citation: '好' }] }], ...timing },
  { kind: 'welcome', pairs: [{ mentee: face('陈'), mentor: face('王'), day: both('今天') }], ...timing },
  { kind: 'pairs', pairs: [{ mentee: face('陈'), mentor: face('王'), stage: 'trial' }], ...timing },
  { kind: 'life', notes: [{ text: '好', colour: 'PINK', author: '陈', photo: '/wall/photos/note/480' }], ...timing },
  { kind: 'album', title: '秋游', day: both('十月'), photos: [{ photo: '/wall/photos/album/1600', caption: '' }], ...timing },
  { kind: 'birthdays', people: [face('刘')], ...timing },
  { kind: 'portrait', photo: '/wall/photos/family/1600', caption: '', taken: both('七月'), ...timing },
  { kind: 'motto', motto: both('一'), ...timing },
]
const bundle: Bundle = { version: 'abc', unit: '班', timeZone: 'Asia/Shanghai', panels, files: [{ address: '/wall/photos/王/480', use: 'picture' }, { address: '/wall/fonts/kai', use: 'font', family: 'Kai', weight: '500' }] }
const files = new Map(bundle.files.map(({ address }) => [address, new Blob([address])]))

test('without people there is no picture left, neither in the panels nor among the files, and words stay', () => {
  const kept = withoutPeople({ bundle, files })
  expect(JSON.stringify(kept.bundle)).not.toContain('/wall/photos/')
  expect([...kept.files.keys()]).toEqual(['/wall/fonts/kai'])
  expect(kept.bundle.panels.map(({ kind }) => kind)).toEqual(['stars', 'welcome', 'pairs', 'life', 'motto'])
  expect(JSON.stringify(kept.bundle)).toContain('王')
})

test('the server knows no version without people, and a second time changes nothing', () => {
  const once = withoutPeople({ bundle, files })
  expect(once.bundle.version).not.toBe(bundle.version)
  expect(withoutPeople(once)).toEqual(once)
})

test('photos stay for less than five minutes after the last word of the server, and not at all by a clock that went back', () => {
  expect(photoLimitMs).toBeLessThan(300_000)
  expect(photoTimeLeft(1_000, 1_000)).toBe(photoLimitMs)
  expect(photoTimeLeft(1_000, 61_000)).toBe(photoLimitMs - 60_000)
  expect([photoTimeLeft(1_000, 1_000 + photoLimitMs), photoTimeLeft(5_000, 1_000), photoTimeLeft(0, 1_700_000_000_000)]).toEqual([0, 0, 0])
})
