import type { Language, Translate } from '#app/platform/i18n.ts'
import { drawPaper, toPaperQuestion } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { type Review, toReview } from '#app/quizzes/result/review.ts'
import { type Card, toCard } from '#app/quizzes/sitting/card.ts'
import { type Drawn, drawnToken } from './drawn-pictures.server.ts'
import { type ScoreGroup, scoreGroups } from './score-groups.ts'

/** A question as a learner sees it, as it is looked back at after the end, and what each answer earns. */
export type Preview = { card: Card; review: Review; scores: ScoreGroup[]; pictures: string }

export function previewOf(question: Question, { language, t }: { language: Language; t: Translate }): Preview {
  const side = language === 'en' ? 'en' : 'zh'
  const [drawn] = drawPaper([question], `preview ${question.id}`).questions
  if (!drawn) throw new Error(`nothing was drawn of ${question.id}`)
  return {
    card: toCard(toPaperQuestion(drawn.question, drawn.order), side),
    review: toReview({ drawn, given: null, halfUpTo: 100 }, side),
    scores: scoreGroups(question, { language, t }),
    pictures: `/team/bank/drawn/${drawnToken(drawnIn(question, question.id))}`,
  }
}

/** The pictures that the cards ask for, by the names they ask with. */
function drawnIn(question: Question, name: string): Drawn {
  if (question.type === 'case') return question.parts.reduce<Drawn>((all, part) => ({ ...all, ...drawnIn(part, `${name}.${part.id}`) }), {})
  const drawn: Drawn = {}
  if (question.type === 'hotspot') drawn[name] = question.picture.file
  else if (question.hand !== undefined) drawn[name] = [question.hand].flat()
  if ('options' in question) for (const { id, hand } of question.options) if (hand !== undefined) drawn[`${name}.${id}`] = [hand]
  return drawn
}
