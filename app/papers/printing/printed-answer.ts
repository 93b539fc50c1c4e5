import { inLanguage, type Language, type Translate } from '#app/platform/i18n.ts'
import { gapsIn } from '#app/quizzes/gap-marks.ts'
import { type QuestionOrder, toPaperQuestion } from '#app/quizzes/paper.ts'
import type { PlainQuestion } from '#app/quizzes/question.ts'

export type Saying = { language: Language; t: Translate }
type Variant = { text: string; percent?: number | undefined }

export const letterAt = (index: number): string => String.fromCharCode(65 + index)

/** What the key says of a question, by the letters of this sheet. */
export function answerOf(question: PlainQuestion, order: QuestionOrder, saying: Saying): string {
  const { t, language } = saying
  const numbered = (answers: readonly string[]) => answers.map((answer, index) => `${t('paper-sheets:part', { number: index + 1 })}${answer}`).join('  ')
  switch (question.type) {
    case 'single':
    case 'multiple':
      return lettersOf(question.options, order)
    case 'hotspot': {
      const shown = toPaperQuestion(question, order)
      return lettersOf(question.spots, { id: order.id, shown: shown.type === 'hotspot' ? shown.spots.map(({ id }) => ({ key: id, id })) : [] })
    }
    case 'true-false':
      return t(`paper-sheets:truth.${question.answer}`)
    case 'ordering':
      return question.items.map(({ id }) => letterOf(id, order)).join(t('paper-sheets:then'))
    case 'matching':
      return numbered(question.pairs.map(({ id }) => letterOf(id, order)))
    case 'short-text':
      return variantsOf(question.accepted, saying)
    case 'number': {
      const unit = question.units?.[0] ? ` ${inLanguage(question.units[0].text, language)}` : ''
      return question.accepted.map(({ value, tolerance, percent }) => variantsOf([{ text: `${tolerance === 0 ? value : t('paper-sheets:around', { value, tolerance })}${unit}`, percent }], saying)).join(t('paper-sheets:or'))
    }
    case 'gaps':
      return numbered(
        gapsIn(inLanguage(question.text, language)).map((id) => {
          const gap = question.gaps.find((one) => one.id === id)
          if (!gap) return ''
          return 'accepted' in gap ? variantsOf(gap.accepted, saying) : lettersOf(gap.options, order.parts?.find((part) => part.id === id) ?? order)
        }),
      )
  }
}

function letterOf(id: string, { shown }: QuestionOrder): string {
  return letterAt(shown.findIndex((entry) => entry.id === id))
}

function lettersOf(entries: readonly { id: string; right?: boolean | undefined }[], order: QuestionOrder): string {
  return entries.flatMap(({ id, right }) => (right === true ? letterOf(id, order) : [])).toSorted().join('')
}

function variantsOf(variants: readonly Variant[], { t }: Saying): string {
  return variants.map(({ text, percent = 100 }) => (percent === 100 ? text : t('paper-sheets:percent', { text, percent }))).join(t('paper-sheets:or'))
}
