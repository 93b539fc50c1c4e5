import type { Draft } from './question-file.ts'
import { MultipleRule, OrderingRule, type Question } from '../question.ts'

/*
 * What GIFT and Moodle XML have no field for stands in tags, which both have: points=4, rule=half, difficulty=3. Moodle
 * keeps such tags as they are, so a question that went there and back still says them.
 */

export type Labels = ReadonlyMap<string, string>

export function readLabels(tags: readonly string[]): Labels {
  return new Map(tags.map((tag) => [tag.split('=')[0]?.trim() ?? '', tag.split('=').slice(1).join('=').trim()] as const))
}

export function numberLabel(labels: Labels, name: string): number | undefined {
  const value = labels.get(name)
  return value !== undefined && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined
}

export function difficultyLabel(labels: Labels): number | null {
  const difficulty = numberLabel(labels, 'difficulty')
  return difficulty !== undefined && difficulty >= 1 && difficulty <= 5 && Number.isInteger(difficulty) ? difficulty : null
}

type MultipleDraft = Extract<Draft, { type: 'multiple' }>

/** The rule of a several-answer question: weights, as both formats have it, unless a label says otherwise. */
export function withLabelledRule(draft: MultipleDraft, labels: Labels): MultipleDraft {
  const rule = MultipleRule.safeParse(labels.get('rule'))
  if (!rule.success || rule.data === 'weights') return draft
  const optionPoints = numberLabel(labels, 'option-points')
  return { ...draft, rule: rule.data, ...(optionPoints === undefined ? {} : { optionPoints }), options: draft.options.map(({ weight: _, ...option }) => option) }
}

export function orderingRule(labels: Labels): OrderingRule | null {
  return OrderingRule.safeParse(labels.get('rule')).data ?? null
}

/** What a question says beyond the two formats. */
export function labelsOf(question: Question, difficulty: number | null): string[] {
  return [
    ...(difficulty === null ? [] : [`difficulty=${difficulty}`]),
    ...(question.type === 'multiple' && question.rule !== 'weights' ? [`rule=${question.rule}`] : []),
    ...(question.type === 'multiple' && question.optionPoints !== undefined ? [`option-points=${question.optionPoints}`] : []),
    ...(question.type === 'gaps' || question.type === 'ordering' ? [`rule=${question.rule}`] : []),
    ...('penalty' in question && question.penalty !== undefined ? [`penalty=${question.penalty}`] : []),
  ]
}

/** What a wrong choice takes away, as a per cent of the points. */
export function wrongShare({ penalty, points }: { penalty?: number | undefined; points: number }): number {
  return penalty === undefined ? 0 : -Number(((penalty / points) * 100).toFixed(5))
}

/** The per cent of each option as the formats want it: the rule's own weights, or equal shares with wrong ones taking all. */
export function shares({ rule, options }: { rule: MultipleRule; options: readonly { right?: boolean | undefined; weight?: number | undefined }[] }): number[] {
  if (rule === 'weights') return options.map(({ weight = 0 }) => weight)
  const rights = options.filter(({ right }) => right === true).length
  const share = Number((100 / Math.max(1, rights)).toFixed(5))
  return options.map(({ right }) => (right === true ? share : -100))
}
