import { badgeOf } from './badges.ts'
import type { Edition } from './edition.ts'
import { parseWeights, weightsText } from '../score/score-rule.ts'
import { parsePoints, type StarRule } from '../star-rule.ts'

/** How one is elected, as the database keeps it. */
export type RuleRow = { method: 'RANKED' | 'APPROVAL' | 'SINGLE'; points: string }

/** An edition as the database keeps it. */
export type EditionRow = RuleRow & {
  nameZh: string
  nameEn: string
  honoursZh: string
  honoursEn: string
  criteriaZh: string
  criteriaEn: string
  scope: 'TEAM' | 'NOT_LEADS' | 'POSITIONS'
  positions: string
  alsoOutlet: boolean
  coolDownMonths: number
  badge: string
  weights: string | null
  leastDutyDays: number
}

const methods = { RANKED: 'ranked', APPROVAL: 'approval', SINGLE: 'single' } as const
const scopes = { TEAM: 'team', NOT_LEADS: 'not-leads', POSITIONS: 'positions' } as const
const methodRows = { ranked: 'RANKED', approval: 'APPROVAL', single: 'SINGLE' } as const
const scopeRows = { team: 'TEAM', 'not-leads': 'NOT_LEADS', positions: 'POSITIONS' } as const

export function editionOf(row: Omit<EditionRow, 'alsoOutlet' | 'coolDownMonths' | 'leastDutyDays'> & { alsoOutlet: boolean | number | bigint; coolDownMonths: number | bigint; leastDutyDays: number | bigint }): Edition {
  return {
    name: { zh: row.nameZh, en: row.nameEn },
    honours: { zh: row.honoursZh, en: row.honoursEn },
    criteria: { zh: row.criteriaZh, en: row.criteriaEn },
    rule: ruleOf(row),
    eligibility: {
      scope: scopes[row.scope],
      positions: row.positions === '' ? [] : row.positions.split('\n'),
      alsoOutlet: Number(row.alsoOutlet) === 1,
      coolDownMonths: Number(row.coolDownMonths),
    },
    badge: badgeOf(row.badge),
    ...(row.weights === null ? {} : { score: { weights: parseWeights(row.weights), leastDutyDays: Number(row.leastDutyDays) } }),
  }
}

export function ruleOf({ method, points }: RuleRow): StarRule {
  return { method: methods[method], points: parsePoints(points) }
}

export function rowOf({ name, honours, criteria, rule, eligibility, badge, score }: Edition): EditionRow {
  return {
    nameZh: name.zh,
    nameEn: name.en,
    honoursZh: honours.zh,
    honoursEn: honours.en,
    criteriaZh: criteria.zh,
    criteriaEn: criteria.en,
    method: methodRows[rule.method],
    points: rule.points.join('-'),
    scope: scopeRows[eligibility.scope],
    positions: eligibility.positions.join('\n'),
    alsoOutlet: eligibility.alsoOutlet,
    coolDownMonths: eligibility.coolDownMonths,
    badge,
    weights: score ? weightsText(score.weights) : null,
    leastDutyDays: score?.leastDutyDays ?? 0,
  }
}
