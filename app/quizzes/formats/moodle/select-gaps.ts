import { explanationOf } from '../choices.ts'
import { orderingRule } from '../labels.ts'
import { idAt, Misread, type Draft } from '../question-file.ts'
import { gapsDraft } from './gap-text.ts'
import type { Said, Told } from './moodle-answers.ts'
import { richIn } from './moodle-texts.ts'
import { childOf, textIn } from './xml-tree.ts'

/*
 * Moodle's “select missing words” and “drag and drop into text”: [[2]] in the text stands for the second choice, and
 * what is offered at a gap are the choices of the same group.
 */

export function selectDraft(said: Said, { element, general, labels }: Told): Draft {
  const options = element.children
    .filter(({ name }) => name === 'selectoption' || name === 'dragbox')
    .map((option) => ({ text: richIn(option), group: textIn(option, 'group') }))
  const source = richIn(childOf(element, 'questiontext'))
  const numbers = [...source.zh.matchAll(/\[\[(\d+)\]\]/g)].map(([, number]) => Number(number))
  if (numbers.length === 0) throw new Misread('no-gaps')
  const gaps = numbers.map((number, index) => {
    const right = options[number - 1]
    if (!right) throw new Misread('no-such-option', { letter: number })
    const offered = options.filter(({ group }) => group === right.group)
    return { id: idAt(index), options: offered.map((option, at) => ({ id: idAt(at), text: option.text, ...(option === right ? { right: true } : {}) })) }
  })
  return gapsDraft({ ...said, ...explanationOf(general, []), rule: orderingRule(labels) ?? 'proportional', gaps, text: { zh: numbered(source.zh), en: numbered(source.en) } })
}

function numbered(text: string): string {
  let count = 0
  return text.replace(/\[\[\d+\]\]/g, () => `[[${idAt(count++)}]]`)
}
