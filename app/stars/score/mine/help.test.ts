import { expect, test } from 'vitest'
import { helpFor } from './help.ts'

const told = (part: 'peer' | 'customers' | 'training' | 'lead', weight: number, percentile: string) => ({ part, weight, state: 'told' as const, percentile })

test('days of duty come first, then what is missing, then the part in which most is left to gain; never the vote', () => {
  expect(helpFor({ isNamed: true, isShortOfDays: true, parts: [told('peer', 60, '0'), told('customers', 20, '50'), told('training', 20, '10'), { part: 'lead', weight: 10, state: 'missing', percentile: null }] })).toEqual(['dutyDays', 'leadMissing', 'training'])
  expect(helpFor({ isNamed: true, isShortOfDays: false, parts: [told('peer', 60, '0'), told('customers', 40, '100')] })).toEqual([])
  expect(helpFor({ isNamed: false, isShortOfDays: false, parts: [told('customers', 40, '90')] })).toEqual(['stand', 'customers'])
})
