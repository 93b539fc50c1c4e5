import type { Answer } from '../answer.ts'
import { gapsIn } from '../gap-marks.ts'
import type { Bilingual, Question } from '../question.ts'

/** Counts of the lower, middle and upper third of the takers by their totals. */
export type Counts = [number, number, number]
export type Choice = { text: string; isKey: boolean; counts: Counts }
/** What was chosen at one place: the whole question, one position of an order, one left side of a matching. */
export type Place = { label: string | null; choices: Choice[] }

export type Given = { answer: Answer | null; third: number }
type Words = { side: keyof Bilingual; truth: (value: boolean) => string }

/**
 * Which choice was made how often, by thirds. Answers are in the question's own ids. Of a question that one answers in
 * writing there is nothing to count: no places.
 */
export function distributionOf(question: Question, given: readonly Given[], { side, truth }: Words): Place[] {
  const count = (isChosen: (answer: Answer) => boolean) => countsOf(given.filter(({ answer }) => answer !== null && isChosen(answer)))
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const choices = question.options.map(({ id, text, right }) => ({ text: text[side], isKey: right === true, counts: count((answer) => chosenIn(answer).includes(id)) }))
      return [{ label: null, choices }]
    }
    case 'true-false':
      return [{ label: null, choices: [true, false].map((value) => ({ text: truth(value), isKey: value === question.answer, counts: count((answer) => answer.type === 'true-false' && answer.value === value) })) }]
    case 'ordering':
      return question.items.map((place, index) => ({
        label: String(index + 1),
        choices: made(question.items.map(({ id, text }) => ({ text: text[side], isKey: id === place.id, counts: count((answer) => answer.type === 'ordering' && answer.order[index] === id) }))),
      }))
    case 'matching':
      return question.pairs.map((pair) => ({
        label: pair.left[side],
        choices: made(question.pairs.map(({ id, right }) => ({ text: right[side], isKey: id === pair.id, counts: count((answer) => answer.type === 'matching' && answer.pairs[pair.id] === id) }))),
      }))
    case 'hotspot':
      return [{ label: null, choices: question.spots.map(({ id, text, right }) => ({ text: text[side], isKey: right === true, counts: count((answer) => answer.type === 'hotspot' && answer.spot === id) })) }]
    case 'gaps':
      return question.gaps.flatMap((gap) => {
        if ('accepted' in gap) return []
        const choices = gap.options.map(({ id, text, right }) => ({ text: text[side], isKey: right === true, counts: count((answer) => answer.type === 'gaps' && answer.gaps[gap.id] === id) }))
        return [{ label: String(gapsIn(question.text[side]).indexOf(gap.id) + 1), choices }]
      })
    case 'case':
      return question.parts.flatMap((part) => {
        const own = given.map(({ answer, third }) => ({ third, answer: (answer?.type === 'case' && answer.parts[part.id]) || null }))
        return distributionOf(part, own, { side, truth }).map(({ label, choices }) => ({ label: label ?? part.prompt[side], choices }))
      })
    case 'short-text':
    case 'number':
      return []
  }
}

export function countsOf(given: readonly { third: number }[]): Counts {
  const counts: Counts = [0, 0, 0]
  for (const { third } of given) if (third === 0 || third === 1 || third === 2) counts[third] += 1
  return counts
}

/** Of the many choices at a place the right one and those that somebody made, the right one first. */
function made(choices: readonly Choice[]): Choice[] {
  const total = ({ counts }: Choice) => counts[0] + counts[1] + counts[2]
  return choices.filter((choice) => choice.isKey || total(choice) > 0).toSorted((one, other) => Number(other.isKey) - Number(one.isKey) || total(other) - total(one))
}

function chosenIn(answer: Answer): readonly string[] {
  if (answer.type === 'single') return [answer.choice]
  return answer.type === 'multiple' ? answer.choices : []
}
