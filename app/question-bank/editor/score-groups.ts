import { inLanguage, type Language, type Translate } from '#app/platform/i18n.ts'
import { answerPatterns } from '#app/quizzes/patterns/answer-patterns.ts'
import { showPoints } from '#app/quizzes/points.ts'
import type { PlainQuestion, Question } from '#app/quizzes/question.ts'

/** Of a question, or of one part of a case; `rule` is how it is scored, in words. */
export type ScoreGroup = { title: string | null; rule: string | null; rows: { words: string; points: string }[] }

type Words = { language: Language; t: Translate }

/** What each way of answering earns, in words: said on the server, for a browser shows a few of them. */
export function scoreGroups(question: Question, { language, t }: Words): ScoreGroup[] {
  if (question.type !== 'case') return [groupOf(question, null, t)]
  return question.parts.map((part, index) => groupOf(part, t('quizzes:case.asked', { number: index + 1, prompt: inLanguage(part.prompt, language) }), t))
}

function groupOf(question: PlainQuestion, title: string | null, t: Translate): ScoreGroup {
  const rows = answerPatterns(question).map(({ key, values, points }) => ({ words: t(`answer-patterns:${key}`, values), points: showPoints(points) }))
  return { title, rule: ruleOf(question, t), rows }
}

function ruleOf(question: PlainQuestion, t: Translate): string | null {
  switch (question.type) {
    case 'multiple':
      return t(`quizzes:rule.${question.rule}.name`)
    case 'ordering':
      return t(`quizzes:orderingRule.${question.rule}`)
    case 'gaps':
      return t(`quizzes:gapsRule.${question.rule}`)
    case 'matching':
      return t('quizzes:matchingRule')
    default:
      return null
  }
}
