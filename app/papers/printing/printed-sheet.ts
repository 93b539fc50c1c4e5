import type { Paper } from '#app/quizzes/paper.ts'
import { showPoints } from '#app/quizzes/points.ts'
import { inHundredths, type Question } from '#app/quizzes/question.ts'
import type { Saying } from './printed-answer.ts'
import { type PrintedQuestion, printQuestion } from './printed-question.ts'

/* All that a sheet says, before anything has a place on a page. */

export type SheetFacts = { paper: Paper; label: 'A' | 'B'; name: string; unitName: string; minutes: number; passMark: number; /** When it was drawn. */ drawnAt: Date; isKey: boolean }

export type PrintedSection = { numeral: string; heading: string; instruction: string | null; points: string; questions: PrintedQuestion[] }
export type PrintedSheet = { title: string; unitName: string; terms: string; isKey: boolean; fields: string[]; score: { section: string; full: string; earned: string; total: string; points: string }; sections: PrintedSection[] }

export function printSheet(facts: SheetFacts, saying: Saying): PrintedSheet {
  const { t } = saying
  const { paper, label, name, unitName, minutes, passMark, isKey } = facts
  const points = showPoints(sumOf(paper.questions.map(({ question }) => question)))
  return {
    title: t(isKey ? 'paper-sheets:keyTitle' : 'paper-sheets:title', { name, label }),
    unitName,
    terms: t('paper-sheets:terms', { points, passMark, minutes }),
    isKey,
    fields: [t('paper-sheets:field.unit'), t('paper-sheets:field.name'), t('paper-sheets:field.number'), t('paper-sheets:field.date')],
    score: { section: t('paper-sheets:score.section'), full: t('paper-sheets:score.full'), earned: t('paper-sheets:score.earned'), total: t('paper-sheets:score.total'), points },
    sections: sectionsOf(paper, saying),
  }
}

/** One for each type, numbered on through the sheet. */
function sectionsOf(paper: Paper, saying: Saying): PrintedSection[] {
  const types = [...new Set(paper.questions.map(({ question }) => question.type))]
  const numerals = numeralsOf(saying)
  const inOrder = types.flatMap((type) => paper.questions.filter(({ question }) => question.type === type))
  return types.map((type, index) => {
    const drawn = inOrder.filter(({ question }) => question.type === type)
    const { heading, instruction, isEven, isSame } = headingOf(drawn.map(({ question }) => question), numerals[index] ?? `${index + 1}`, saying)
    const questions = drawn.map((one) => printQuestion(one, { number: `${inOrder.indexOf(one) + 1}.`, worth: isEven ? '' : saying.t('paper-sheets:worth', { points: one.question.points }), note: isSame ? null : ruleOf(one.question, saying) }, saying))
    return { numeral: numerals[index] ?? `${index + 1}`, heading, instruction, points: showPoints(sumOf(drawn.map(({ question }) => question))), questions }
  })
}

function numeralsOf({ t }: Saying): string[] {
  const said = t('paper-sheets:numerals')
  return said.includes(' ') ? said.split(' ') : [...said]
}

function headingOf(questions: readonly Question[], numeral: string, { t }: Saying) {
  const [first] = questions
  if (!first) throw new Error('a section has a question')
  const isEven = questions.every(({ points }) => points === first.points)
  const rules = new Set(questions.map(ruleKeyOf))
  const [rule] = rules
  const section = t('paper-sheets:section', { numeral, type: t(`paper-sheets:type.${first.type}`) })
  const heading = t(isEven ? 'paper-sheets:each' : 'paper-sheets:mixed', { section, count: questions.length, each: first.points, points: showPoints(sumOf(questions)) })
  const isSame = rules.size === 1
  const sayings = [first.type === 'true-false' || first.type === 'ordering' || first.type === 'matching' ? t(`paper-sheets:instruction.${first.type}`) : null, isSame && rule ? t(rule) : null]
  return { heading, instruction: sayings.filter((one) => one !== null).join('') || null, isEven, isSame }
}

function ruleOf(question: Question, { t }: Saying): string | null {
  const rule = ruleKeyOf(question)
  return rule && t(rule)
}

function ruleKeyOf(question: Question): string | null {
  if (question.type === 'multiple') return `quizzes:rule.${question.rule}.text`
  if (question.type === 'ordering') return `quizzes:orderingRule.${question.rule}`
  return question.type === 'gaps' ? `quizzes:gapsRule.${question.rule}` : null
}

function sumOf(questions: readonly Question[]): number {
  return questions.reduce((sum, { points }) => sum + inHundredths(points), 0)
}
