import { expect, test } from 'vitest'
import { parseFields } from '#app/platform/form.server.ts'
import { EditionForm } from './edition-form.ts'
import { firstEditions } from './edition.ts'
import { editionOf, rowOf } from './edition-row.ts'

const fields = {
  nameZh: '安全之星',
  nameEn: '',
  honoursZh: '守规矩，不侥幸。',
  honoursEn: '',
  criteriaZh: '双人在场\n\n  交接  清楚 ',
  criteriaEn: 'Two in the room\nClean hand-overs',
  method: 'ranked',
  points: '5－3－1',
  scope: 'team',
  positions: '',
  coolDownMonths: '2',
  badge: 'shield',
}

function read(changed: Partial<Record<string, string>> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...changed })) if (value !== undefined) form.set(name, value)
  return parseFields(form, EditionForm)
}

test('a star is read as it was written; English left empty says the Chinese', () => {
  expect(read().value).toEqual({
    name: { zh: '安全之星', en: '安全之星' },
    honours: { zh: '守规矩，不侥幸。', en: '守规矩，不侥幸。' },
    criteria: { zh: '双人在场\n交接 清楚', en: 'Two in the room\nClean hand-overs' },
    rule: { method: 'ranked', points: [5, 3, 1] },
    eligibility: { scope: 'team', positions: [], alsoOutlet: false, coolDownMonths: 2 },
    badge: 'shield',
  })
})

test('points are asked for where places count, and nowhere else', () => {
  expect(read({ method: 'approval', points: 'nonsense' }).value?.rule).toEqual({ method: 'approval', points: [1] })
  for (const points of ['', '1-2', '0', '3-2-1-1', '3.5', '-3', 'abc']) expect([points, read({ points }).refusal?.faults]).toEqual([points, { points: 'star-desk:fault.points' }])
  for (const points of ['3-2-1', '3, 2, 1', '1', '9-9-9']) expect([points, read({ points }).refusal]).toEqual([points, null])
})

test.each([
  [{ nameZh: ' ' }, { nameZh: 'common:fault.required' }],
  [{ nameZh: '一二三四五六七八九十一二三' }, { nameZh: 'star-desk:fault.tooLong' }],
  [{ criteriaZh: '\n\n' }, { criteriaZh: 'common:fault.required' }],
  [{ criteriaZh: Array.from({ length: 9 }, (_, line) => `第${line}条`).join('\n') }, { criteriaZh: 'star-desk:fault.tooManyLines' }],
  [{ scope: 'positions' }, { positions: 'star-desk:fault.noPosition' }],
  [{ coolDownMonths: '13' }, { coolDownMonths: 'star-desk:fault.coolDown' }],
  [{ coolDownMonths: 'two' }, { coolDownMonths: 'star-desk:fault.coolDown' }],
  [{ method: 'dice' }, { method: 'common:fault.invalid' }],
  [{ badge: 'skull' }, { badge: 'common:fault.invalid' }],
])('%j is refused beside its field', (changed, faults) => {
  expect(read(changed).refusal?.faults).toEqual(faults)
})

test('an edition comes back from the database as it went', () => {
  const forGuards = read({ scope: 'positions', positions: '保安\n保洁\n保安', method: 'single' }).value
  for (const edition of [...firstEditions, ...(forGuards ? [forGuards] : [])]) {
    const { name, honours, criteria, rule, eligibility, badge } = edition
    expect(editionOf(rowOf(edition))).toEqual({ name, honours, criteria, rule, eligibility, badge })
  }
  expect(forGuards?.eligibility.positions).toEqual(['保安', '保洁'])
})
