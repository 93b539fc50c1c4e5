import { expect, test } from 'vitest'
import { groupsOf, type Held, heldOf } from './run-subjects.ts'

const one = (given: Partial<Held> & Pick<Held, 'certificateId' | 'kind'>): Held => ({ earnedBy: given.certificateId, personId: 'p', course: null, month: null, title: { zh: '礼仪', en: 'Etiquette' }, issuedAt: new Date('2026-01-01'), ...given })

const held = [
  one({ certificateId: 'old', kind: 'COURSE', course: 'etiquette' }),
  one({ certificateId: 'sign', kind: 'COURSE', course: 'sign', title: { zh: '手语', en: 'Signs' } }),
  one({ certificateId: 'new', kind: 'COURSE', course: 'etiquette', title: { zh: '服务礼仪', en: 'Service etiquette' }, issuedAt: new Date('2026-06-01') }),
  one({ certificateId: 'exam', kind: 'COURSE' }),
  one({ certificateId: 'star9', kind: 'STAR', month: '2026-09' }),
  one({ certificateId: 'star10', kind: 'STAR', month: '2026-10' }),
  one({ certificateId: 'done', kind: 'COMPLETION' }),
  one({ certificateId: 'pair', kind: 'PAIRING' }),
]

test('papers are chosen all at once, by course, by month of the stars, or by kind; a course is called as on its newest paper', () => {
  expect(groupsOf(held)).toEqual([
    { subject: 'all', count: 8, title: null },
    { subject: 'course:etiquette', count: 2, title: { zh: '服务礼仪', en: 'Service etiquette' } },
    { subject: 'course:sign', count: 1, title: { zh: '手语', en: 'Signs' } },
    { subject: 'star:2026-10', count: 1, title: null },
    { subject: 'star:2026-09', count: 1, title: null },
    { subject: 'completion', count: 1, title: null },
    { subject: 'pairing', count: 1, title: null },
  ])
})

test('a choice holds exactly the papers it counts, and where nobody holds one there is nothing to choose', () => {
  for (const { subject, count } of groupsOf(held)) expect(heldOf(subject, held)).toHaveLength(count)
  expect(heldOf('course:nothing', held)).toEqual([])
  expect(groupsOf([])).toEqual([])
})
