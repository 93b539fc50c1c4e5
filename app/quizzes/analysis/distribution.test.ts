import { expect, test } from 'vitest'
import { saying } from '../any-question.ts'
import type { PlainAnswer } from '../answer.ts'
import type { PlainQuestion, Question } from '../question.ts'
import { distributionOf } from './distribution.ts'

const asked = { id: 'q', points: 4, prompt: saying('q') }
const words = { side: 'en', truth: String } as const
const options = ['a', 'b'].map((id) => ({ id, text: saying(id), right: id === 'a' }))
const box = { x: 0, y: 0, width: 1, height: 1 }
const hotspot: PlainQuestion = { ...asked, type: 'hotspot', picture: { file: 'p.svg', alt: saying('p'), width: 1, height: 1 }, spots: options.map((option) => ({ ...option, ...box })) }

test('places of a picture, and gaps with options, are counted by thirds', () => {
  const spots = distributionOf(hotspot, [{ answer: { type: 'hotspot', spot: 'a' }, third: 2 }, { answer: { type: 'hotspot', spot: 'b' }, third: 0 }, { answer: null, third: 0 }], words)
  expect(spots).toEqual([{ label: null, choices: [{ text: 'text a', isKey: true, counts: [0, 0, 1] }, { text: 'text b', isKey: false, counts: [1, 0, 0] }] }])
  const gaps: Question = { ...asked, type: 'gaps', rule: 'proportional', text: { zh: '[[w]][[x]]', en: '[[w]][[x]]' }, gaps: [{ id: 'w', accepted: [{ text: 'w' }] }, { id: 'x', options }] }
  expect(distributionOf(gaps, [{ answer: { type: 'gaps', gaps: { w: 'w', x: 'b' } }, third: 1 }], words)).toMatchObject([{ label: '2', choices: [{ counts: [0, 0, 0] }, { counts: [0, 1, 0] }] }])
})

test('a case is counted part by part, and what was left out of it nowhere', () => {
  const truth: PlainQuestion = { ...asked, id: 't', prompt: saying('t'), type: 'true-false', answer: true }
  const question: Question = { ...asked, points: 8, type: 'case', parts: [{ ...hotspot, id: 'h', prompt: saying('h') }, truth] }
  const answered = (parts: Record<string, PlainAnswer>) => ({ answer: { type: 'case' as const, parts }, third: 0 })
  const places = distributionOf(question, [answered({ t: { type: 'true-false', value: true } }), answered({ h: { type: 'hotspot', spot: 'b' } })], words)
  expect(places.map(({ label, choices }) => [label, choices.map(({ counts }) => counts[0])])).toEqual([['text h', [0, 1]], ['text t', [1, 0]]])
})
