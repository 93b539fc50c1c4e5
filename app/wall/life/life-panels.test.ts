import { expect, test } from 'vitest'
import { albumPanels, birthdayPanels, lifePanels } from './life-panels.ts'

const both = (text: string) => ({ zh: text, en: text })
const print = (name: string, day = 20) => ({ large: `${name}/1600`, small: `${name}/480`, caption: name, expiresAt: new Date(`2026-08-${day}T00:00:00Z`) })
const album = (...names: string[]) => ({ title: '秋游', day: both('十月'), photos: names.map((name) => print(name)) })
const face = (name: string) => ({ name, initials: name, photo: null })

test('the first print of an album hangs large, the others small, and two fill the wall between them', () => {
  expect(albumPanels({ albums: [album('a', 'b', 'c')] })).toMatchObject([{ kind: 'album', photos: [{ photo: 'a/1600' }, { photo: 'b/480' }, { photo: 'c/480' }] }])
  expect(albumPanels({ albums: [album('a', 'b')] })).toMatchObject([{ photos: [{ photo: 'a/1600' }, { photo: 'b/1600' }] }])
})

test('more prints than a panel holds hang on several, none of them nearly empty', () => {
  expect(albumPanels({ albums: [album('a', 'b', 'c', 'd', 'e', 'f')] }).map((panel) => (panel.kind === 'album' ? panel.photos.length : 0))).toEqual([3, 3])
})

test('a panel ends when the first of what it shows does', () => {
  expect(albumPanels({ albums: [{ ...album('a'), photos: [print('a', 22), print('b', 21)] }] })[0]?.until).toBe('2026-08-21T00:00:00.000Z')
  const until = new Date('2026-11-26T16:00:00Z')
  expect(birthdayPanels({ birthdays: { people: ['甲', '乙', '丙', '丁', '戊'].map(face), until } }).map((panel) => [panel.until, panel.kind === 'birthdays' && panel.people.length])).toEqual([[until.toISOString(), 3], [until.toISOString(), 2]])
})

test('long words beside a photo get a third of the wall, all others a sixth', () => {
  const note = (characters: number, photo: string | null) => ({ text: '好'.repeat(characters), colour: 'BLUE' as const, author: null, photo, expiresAt: new Date('2026-08-20T00:00:00Z') })
  const sizes = (...notes: ReturnType<typeof note>[]) => lifePanels({ notes }).map((panel) => (panel.kind === 'life' ? panel.notes.length : 0))
  const six = (characters: number, photo: string | null) => Array.from({ length: 6 }, () => note(characters, photo))
  expect(sizes(...six(140, null))).toEqual([6])
  expect(sizes(...six(40, 'p'))).toEqual([6])
  expect(sizes(...six(140, null).slice(1), note(41, 'p'))).toEqual([3, 3])
  expect(sizes(...six(41, 'p'), ...six(140, null))).toEqual([3, 3, 6])
})

test('without anything to show there is no panel', () => {
  expect([...albumPanels({ albums: [] }), ...birthdayPanels({ birthdays: null }), ...lifePanels({ notes: [] })]).toEqual([])
})
