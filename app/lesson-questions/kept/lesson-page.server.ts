import { renderToStaticMarkup } from 'react-dom/server'
import { translator } from '#app/languages/languages.server.ts'
import { keepLastWords } from '#app/learning/lesson/last-words.ts'
import type { Member } from '#app/people/member.server.ts'
import { markLesson, sideOf } from '../passages/lesson-passages.server.ts'
import { findPassage, insertAt } from '../passages/passages.ts'
import { KeptAnswerNote } from './kept-answer.tsx'
import { type KeptAnswer, listKeptAnswers } from './kept-answers.server.ts'

type Reader = Pick<Member, 'unit' | 'language'>
/** An answer whose passage is not on the page as it is now: it was changed since, or marked in the other language. */
export type KeptElsewhere = { id: string; quote: string; question: string; answer: string; answerer: string; isChanged: boolean }

type Read = { course: string; lesson: string; hash: string; html: string }

/** A lesson's text with the way to ask at each passage and, beneath it, what the reader's unit keeps. */
export async function viewMarkedLesson({ unit, language }: Reader, { course, lesson, hash, html: text }: Read): Promise<{ html: string; elsewhere: KeptElsewhere[] }> {
  const side = sideOf(language)
  const { html, passages } = markLesson({ course, lesson }, { hash, html: text }, side)
  const kept = await listKeptAnswers({ unitId: unit.id, course, lesson })
  if (kept.length === 0) return { html: keepLastWords(html), elsewhere: [] }
  const t = translator(language)
  const draw = ({ question, answer, answerer }: KeptAnswer) =>
    renderToStaticMarkup(KeptAnswerNote({ question, answer, by: t('lesson-questions:kept.by', { name: answerer }), label: t('lesson-questions:kept.label') }))
  const placed = kept.map((one) => ({ one, passage: one.side === side ? findPassage(passages, one) : null }))
  return {
    html: keepLastWords(insertAt(html, placed.flatMap(({ one, passage }) => (passage ? [{ at: passage.at, piece: draw(one) }] : [])))),
    elsewhere: placed.flatMap(({ one, passage }) =>
      passage ? [] : [{ id: one.answerId, quote: one.quote, question: one.question, answer: one.answer, answerer: one.answerer, isChanged: one.side === side }],
    ),
  }
}
