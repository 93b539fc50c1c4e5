import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysStalled, isWithinReach, type Observation, type StagePlan, standingOf } from './stages.ts'

const plan: StagePlan[] = [
  { id: 'shadow', skills: [{ id: 'open' }, { id: 'greet' }] },
  { id: 'trial', skills: [{ id: 'count' }] },
  { id: 'independent', skills: [{ id: 'calm' }, { id: 'complaint' }] },
]
const names = plan.flatMap(({ skills }) => skills.map(({ id }) => id))
const signed = (skill: string): Observation => ({ skill, verdict: 'SIGNED' })
const returned = (skill: string): Observation => ({ skill, verdict: 'RETURNED' })
const history = fc.array(
  fc.record({ skill: fc.constantFrom(...names), verdict: fc.constantFrom<Observation['verdict']>('SIGNED', 'SIGNED', 'RETURNED') }),
  { maxLength: 30 },
)

test('a mentee begins by shadowing', () => {
  expect(standingOf(plan, [])).toMatchObject({ reached: ['shadow'], isComplete: false, signed: 0, total: 5 })
})

test('the stage moves on when all its skills are signed', () => {
  expect(standingOf(plan, [signed('open')]).reached).toEqual(['shadow'])
  expect(standingOf(plan, [signed('open'), signed('greet')]).reached).toEqual(['shadow', 'trial'])
})

test('a returned skill holds the stage until it is signed', () => {
  expect(standingOf(plan, [signed('open'), returned('greet')]).reached).toEqual(['shadow'])
  expect(standingOf(plan, [signed('open'), returned('greet'), signed('greet')]).reached).toEqual(['shadow', 'trial'])
})

test('a skill returned after its stage holds the next stage, and the reached one is not lost', () => {
  const held = [signed('open'), signed('greet'), returned('greet'), signed('count')]
  expect(standingOf(plan, held).reached).toEqual(['shadow', 'trial'])
  expect(standingOf(plan, [...held, signed('greet')]).reached).toEqual(['shadow', 'trial', 'independent'])
})

test('all skills signed in any order complete it', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
      expect(standingOf(plan, order.map(signed))).toMatchObject({ isComplete: true, signed: 5, reached: ['shadow', 'trial', 'independent'] })
    }),
  )
})

test('with more sign-offs a stage is never lost, and completion stays', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const [then, now] = [standingOf(plan, before), standingOf(plan, [...before, ...after])]
      expect(now.reached.slice(0, then.reached.length)).toEqual(then.reached)
      if (then.isComplete) expect(now).toEqual(then)
    }),
  )
})

test('it is complete exactly when at some moment every skill was signed', () => {
  fc.assert(
    fc.property(history, (signOffs) => {
      const wasWhole = signOffs.some((_, index) => {
        const latest = new Map(signOffs.slice(0, index + 1).map(({ skill, verdict }) => [skill, verdict]))
        return names.every((name) => latest.get(name) === 'SIGNED')
      })
      expect(standingOf(plan, signOffs).isComplete).toBe(wasWhole)
    }),
  )
})

test('the count of signed skills is that of skills whose latest verdict is signed', () => {
  fc.assert(
    fc.property(history, (signOffs) => {
      const { signed: count, skills, isComplete } = standingOf(plan, signOffs)
      const latest = new Map(signOffs.map(({ skill, verdict }) => [skill, verdict]))
      if (!isComplete) expect(count).toBe([...latest.values()].filter((verdict) => verdict === 'SIGNED').length)
      expect(count).toBe([...skills.values()].filter((state) => state === 'signed').length)
    }),
  )
})

test('skills of a stage not yet reached are out of reach', () => {
  const standing = standingOf(plan, [])
  expect(isWithinReach(plan, standing, 'greet')).toBe(true)
  expect(isWithinReach(plan, standing, 'count')).toBe(false)
  expect(isWithinReach(plan, standing, 'nothing')).toBe(false)
})

test('a pair is stalled from ten whole days without a sign-off on', () => {
  const last = new Date('2026-03-01T08:00:00Z')
  expect(daysStalled(last, new Date('2026-03-11T07:59:59Z'))).toBeNull()
  expect(daysStalled(last, new Date('2026-03-11T08:00:00Z'))).toBe(10)
})
