import { expect, test } from 'vitest'
import { standingAt, standingTwice } from './standing.ts'

const away = (...ids: string[]) => (id: string) => ids.includes(id)
const counter = { mainId: '孙', standInId: '王' }

test('the A person stands at the post, and the B person only while that one is away', () => {
  expect(standingAt(counter, away())).toEqual({ personId: '孙', as: 'A' })
  expect(standingAt(counter, away('王'))).toEqual({ personId: '孙', as: 'A' })
  expect(standingAt(counter, away('孙'))).toEqual({ personId: '王', as: 'B' })
})

test('where both are away, or nobody stands in, nobody is said to stand there', () => {
  expect(standingAt(counter, away('孙', '王'))).toEqual({ personId: null, as: null })
  expect(standingAt({ mainId: '孙', standInId: null }, away('孙'))).toEqual({ personId: null, as: null })
})

test('who would stand at two posts at once is told', () => {
  const standings = [counter, { mainId: '王', standInId: null }, { mainId: '刘', standInId: '王' }].map((manning) => standingAt(manning, away('孙')))
  expect([...standingTwice(standings)]).toEqual(['王'])
  expect(standingTwice([{ personId: null, as: null }, { personId: null, as: null }]).size).toBe(0)
})
