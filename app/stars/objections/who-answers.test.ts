import { expect, test } from 'vitest'
import { mayAnswer } from './who-answers.ts'

const lead = { id: 'lead', isLead: true, isAdministrator: false }
const above = { id: 'above', isLead: true, isAdministrator: false }
const administrator = { id: 'administrator', isLead: false, isAdministrator: true }
const colleague = { id: 'colleague', isLead: false, isAdministrator: false }
const objection = { objectorId: 'somebody', aboutId: 'winner' }

test('a lead answers, and nobody without a role over the unit', () => {
  expect([lead, above, administrator, colleague].map((one) => mayAnswer(one, objection, ['lead', 'above']))).toEqual([true, true, false, false])
})

test('a lead who won is judged by one above', () => {
  const about = { ...objection, aboutId: 'lead' }
  expect([lead, above, administrator].map((one) => mayAnswer(one, about, ['lead', 'above']))).toEqual([false, true, false])
})

test('where no lead is left an administrator answers, unless it is their own matter', () => {
  for (const party of [{ aboutId: 'lead' }, { objectorId: 'lead' }]) expect(mayAnswer(administrator, { ...objection, ...party }, ['lead'])).toBe(true)
  expect(mayAnswer(administrator, objection, [])).toBe(true)
  expect(mayAnswer(administrator, { objectorId: 'administrator', aboutId: 'lead' }, ['lead'])).toBe(false)
})
