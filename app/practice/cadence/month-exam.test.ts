import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { type SatAttempt, type Sitting, turnOf } from '#app/exams/exam-clock.ts'
import { monthExam } from './month-exam.ts'

const at = (local: string) => DateTime.fromISO(local, { zone: 'Asia/Shanghai' }).toJSDate()
const main: Sitting = { id: 'main', kind: 'MAIN', opensAt: at('2026-11-20T08:30'), closesAt: at('2026-11-25T18:00'), candidates: [] }
const makeUp: Sitting = { id: 'make-up', kind: 'MAKE_UP', opensAt: at('2026-12-03T08:30'), closesAt: at('2026-12-04T18:00'), candidates: ['sun'] }
const failed: SatAttempt = { sittingId: 'main', isOver: true, passed: false }
const standing = (sittings: Sitting[], attempts: SatAttempt[], now: string, quizzesPassed = 0) =>
  monthExam({ exams: [{ turn: turnOf(sittings, attempts, { personId: 'sun', now: at(now) }), hasSat: attempts.some(({ isOver }) => isOver) }], quizzesPassed, wanted: 1 })

test('who sat the exam of the month and failed has not done it, and is told the make-up once there is one', () => {
  expect(standing([main], [failed], '2026-11-21T12:00')).toEqual({ done: 0, left: { state: 'failed' } })
  expect(standing([main, makeUp], [failed], '2026-11-26T12:00')).toEqual({ done: 0, left: { state: 'resit', at: makeUp.opensAt } })
  expect(standing([main, makeUp], [failed], '2026-12-03T12:00')).toEqual({ done: 0, left: { state: 'resittable', by: makeUp.closesAt } })
  expect(standing([main, makeUp], [failed, { ...failed, sittingId: 'make-up', passed: true }], '2026-12-04T12:00')).toEqual({ done: 1, left: null })
})

test('before it is sat one reads when it opens or until when it is open; who missed it, the make-up', () => {
  expect(standing([main], [], '2026-11-19T12:00').left).toEqual({ state: 'ahead', at: main.opensAt })
  expect(standing([main], [], '2026-11-21T12:00').left).toEqual({ state: 'sittable', by: main.closesAt })
  expect(standing([main], [{ ...failed, isOver: false }], '2026-11-21T12:00').left).toEqual({ state: 'sitting' })
  expect(standing([main], [], '2026-11-26T12:00').left).toEqual({ state: 'missed' })
  expect(standing([main, makeUp], [], '2026-11-26T12:00').left).toEqual({ state: 'makeUp', at: makeUp.opensAt })
})

test('a quiz stands for the exam where the unit has set none, and for no exam that is set', () => {
  expect(monthExam({ exams: [], quizzesPassed: 1, wanted: 1 })).toEqual({ done: 1, left: null })
  expect(standing([main], [failed], '2026-11-21T12:00', 3)).toEqual({ done: 0, left: { state: 'failed' } })
  expect(monthExam({ exams: [{ turn: { turn: 'passed' }, hasSat: true }], quizzesPassed: 5, wanted: 2 })).toEqual({ done: 2, left: null })
})

test('the month is done exactly when nothing of it is left, whatever was sat', () => {
  const turn = fc.constantFrom('passed' as const, 'failed' as const, 'missed' as const, 'sitting' as const)
  const sitting = fc.constantFrom(main, makeUp)
  const own = fc.record({ turn: fc.oneof(turn.map((one) => ({ turn: one })), fc.record({ turn: fc.constantFrom('open' as const, 'ahead' as const), sitting })), hasSat: fc.boolean() })
  fc.assert(
    fc.property(fc.array(own, { maxLength: 4 }), fc.nat(5), fc.integer({ min: 1, max: 4 }), (exams, quizzesPassed, wanted) => {
      const { done, left } = monthExam({ exams, quizzesPassed, wanted })
      if (done >= wanted) expect(left).toBeNull()
      const unpassed = exams.filter(({ turn: { turn } }) => turn !== 'passed').length
      if (exams.length >= wanted) expect(done).toBe(exams.length - unpassed)
      if (done < wanted && unpassed > 0) expect(left).not.toBeNull()
    }),
  )
})
