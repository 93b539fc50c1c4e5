import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Panel } from '../panel.ts'
import { inParts } from './strip.ts'

const both = (text: string) => ({ zh: text, en: text })
const face = (name: string) => ({ name, initials: name, photo: null })
const timing = { seconds: 18, until: '2027-01-01T00:00:00Z', due: null }
const words = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 7 })

test('a strip loses nothing, repeats nothing and keeps the time of its panel', () => {
  fc.assert(
    fc.property(words, words, (some, others) => {
      const whole: Panel[] = [
        { kind: 'life', notes: some.map((text) => ({ text, colour: 'PINK', author: null })), ...timing },
        { kind: 'honours', plaques: some.map((title) => ({ title, issuer: '', level: 'CITY', awarded: both('') })), ...timing },
        { kind: 'stars', month: both('7月'), stars: [{ star: both('服务之星'), winners: some.map((name) => ({ ...face(name), citation: '' })) }, { star: both('微笑之星'), winners: others.map((name) => ({ ...face(name), citation: '' })) }], ...timing },
        { kind: 'pairs', pairs: some.map((name) => ({ mentee: face(name), mentor: face('师'), stage: 'trial' })), ...timing },
        { kind: 'posts', posts: some.map((name) => ({ name, stands: face('甲'), as: 'A' as const, other: null })), ...timing },
        { kind: 'album', title: '秋游', day: both('十月'), photos: some.map((caption) => ({ photo: '/a', caption })), ...timing },
        { kind: 'birthdays', people: others.map(face), ...timing },
        { kind: 'learning', courses: some.map((title) => ({ title: both(title), summary: both(''), minutes: 1, lessons: 1, team: null })), lesson: null, certified: others, exam: { title: '月考', names: ['甲'] }, next: null, ...timing },
      ]
      const parts = whole.flatMap(inParts)
      const texts = (panels: Panel[]) =>
        panels.flatMap((panel) => {
          if (panel.kind === 'life') return panel.notes.map(({ text }) => text)
          if (panel.kind === 'honours') return panel.plaques.map(({ title }) => title)
          if (panel.kind === 'stars') return panel.stars.flatMap(({ star, winners }) => winners.map(({ name }) => star.zh + name))
          if (panel.kind === 'pairs') return panel.pairs.map(({ mentee }) => mentee.name)
          if (panel.kind === 'posts') return panel.posts.map(({ name }) => name)
          if (panel.kind === 'album') return panel.photos.map(({ caption }) => caption)
          if (panel.kind === 'birthdays') return panel.people.map(({ name }) => name)
          return panel.kind === 'learning' ? [...panel.courses.map(({ title }) => title.zh), ...panel.certified, ...(panel.exam?.names ?? [])] : []
        })
      expect(texts(parts)).toEqual(texts(whole))
      for (const part of parts) {
        expect(part.until).toBe(timing.until)
        expect(part.seconds).toBeGreaterThanOrEqual(7)
        if (part.kind === 'honours') expect(part.plaques.length).toBeLessThanOrEqual(2)
        if (part.kind === 'life') expect(part.notes).toHaveLength(1)
        if (part.kind === 'album') expect(part.photos).toHaveLength(1)
        if (part.kind === 'birthdays') expect(part.people).toHaveLength(1)
      }
    }),
  )
})

test('what is one thing stays one', () => {
  const motto: Panel = { kind: 'motto', motto: both('一'), seconds: 9, until: null }
  expect(inParts(motto)).toEqual([motto])
})
