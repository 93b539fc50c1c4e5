import { z } from 'zod'
import { readScore, scoreFields } from '../score/score-form.ts'
import { methods, mostPlaces } from '../star-rule.ts'
import { badges } from './badges.ts'
import { type Edition, longest, mostCoolDownMonths } from './edition.ts'
import { scopes } from './eligibility.ts'

const characters = (text: string) => [...text].length
const odd = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

function words(most: number) {
  return z
    .string('common:fault.required')
    .normalize('NFC')
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .refine((text) => characters(text) <= most, 'star-desk:fault.tooLong')
    .refine((text) => !odd.test(text), 'common:fault.invalid')
}

/** One to a line; empty lines are none. */
function lines(most: number) {
  return z
    .string('common:fault.required')
    .normalize('NFC')
    .transform((text) => text.split(/\r?\n/).map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== ''))
    .refine((all) => all.length <= 8, 'star-desk:fault.tooManyLines')
    .transform((all) => all.join('\n'))
    .refine((text) => characters(text) <= most, 'star-desk:fault.tooLong')
    .refine((text) => !odd.test(text.replaceAll('\n', '')), 'common:fault.invalid')
}

const needed = <T extends z.ZodType<string>>(text: T) => text.refine((value) => value !== '', 'common:fault.required')

const Points = z
  .string('star-desk:fault.points')
  .trim()
  .transform((text) => text.replace(/[\s,，、:：－—–]+/gu, '-'))
  .refine((text) => /^[1-9]\d?(-[1-9]\d?){0,2}$/.test(text), 'star-desk:fault.points')
  .transform((text) => text.split('-').map(Number))
  .refine((points) => points.length <= mostPlaces && points.every((point, place) => place === 0 || point <= (points[place - 1] ?? 0)), 'star-desk:fault.points')

/** What the lead's desk sends of a star; English that is left empty says what the Chinese says. */
export const EditionForm = z
  .object({
    nameZh: needed(words(longest.name)),
    nameEn: words(longest.nameEn),
    honoursZh: needed(words(longest.honours)),
    honoursEn: words(longest.honoursEn),
    criteriaZh: needed(lines(longest.criteria)),
    criteriaEn: lines(longest.criteriaEn),
    method: z.enum(methods),
    points: z.string().default(''),
    scope: z.enum(scopes),
    positions: lines(longest.criteria).default(''),
    alsoOutlet: z.literal('on').optional(),
    coolDownMonths: z
      .string('common:fault.required')
      .normalize('NFKC')
      .trim()
      .regex(/^\d{1,2}$/, 'star-desk:fault.coolDown')
      .transform(Number)
      .refine((months) => months <= mostCoolDownMonths, 'star-desk:fault.coolDown'),
    badge: z.enum(badges),
    ...scoreFields,
  })
  .refine(({ scope, positions }) => scope !== 'positions' || positions !== '', { path: ['positions'], message: 'star-desk:fault.noPosition' })
  .transform((form, context): Edition => {
    const points = form.method === 'ranked' ? Points.safeParse(form.points) : { success: true as const, data: [1] }
    const read = readScore(form)
    for (const [field, message] of Object.entries(faultsOfRule(form))) context.addIssue({ code: 'custom', path: [field], message })
    return {
      name: { zh: form.nameZh, en: form.nameEn || form.nameZh },
      honours: { zh: form.honoursZh, en: form.honoursEn || form.honoursZh },
      criteria: { zh: form.criteriaZh, en: form.criteriaEn || form.criteriaZh },
      rule: { method: form.method, points: points.data ?? [1] },
      eligibility: {
        scope: form.scope,
        positions: form.scope === 'positions' ? [...new Set(form.positions.split('\n'))] : [],
        alsoOutlet: form.alsoOutlet === 'on',
        coolDownMonths: form.coolDownMonths,
      },
      badge: form.badge,
      ...('score' in read && read.score ? { score: read.score } : {}),
    }
  })

const Rule = z.object({ method: z.string().optional(), points: z.string().optional(), ...scoreFields })

/** What is wrong with the points and weights of a form, whatever else is: the transform above is never reached then. */
export function faultsOfRule(typed: unknown): Record<string, string> {
  const { data } = Rule.safeParse(typed)
  if (!data) return {}
  const read = readScore(data)
  const isOff = data.method === 'ranked' && !Points.safeParse(data.points).success
  return { ...(isOff && { points: 'star-desk:fault.points' }), ...('faults' in read && read.faults) }
}
