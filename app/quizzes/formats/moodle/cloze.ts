import { explanationOf, wholePercent } from '../choices.ts'
import { numberLabel, orderingRule } from '../labels.ts'
import { idAt, Misread, type Draft } from '../question-file.ts'
import { both } from '../texts/bilingual.ts'
import { readRich } from '../texts/rich-text.ts'
import { gapsDraft, type Gap } from './gap-text.ts'
import type { Said, Told } from './moodle-answers.ts'
import { childOf, childrenOf, textIn } from './xml-tree.ts'

/*
 * Moodle's embedded answers: {2:SHORTANSWER:=您~%50%你#feedback} inside the text, each gap with a share of the points.
 */

const kinds: Readonly<Record<string, Kind>> = {
  SHORTANSWER: 'text', SA: 'text', MW: 'text', SHORTANSWER_C: 'cased', SAC: 'cased', MWC: 'cased',
  NUMERICAL: 'number', NM: 'number',
  MULTICHOICE: 'choice', MC: 'choice', MULTICHOICE_V: 'choice', MCV: 'choice', MULTICHOICE_H: 'choice', MCH: 'choice',
  MULTICHOICE_S: 'choice', MCS: 'choice', MULTICHOICE_VS: 'choice', MCVS: 'choice', MULTICHOICE_HS: 'choice', MCHS: 'choice',
}
type Kind = 'text' | 'cased' | 'number' | 'choice'

const piece = /\{(\d*):([A-Z_]+):((?:\\.|[^\\}])*)\}/g

export function clozeDraft({ points: _, ...said }: Said, { element, general, labels }: Told): Draft {
  const html = textIn(childOf(element, 'questiontext'), 'text')
  const [file] = childrenOf(childOf(element, 'questiontext'), 'file')
  if (file) throw new Misread('picture', { text: file.attributes['name'] ?? '' }, file.line)
  const read = [...html.matchAll(piece)].map(([, share = '', kind = '', answers = ''], index) => ({ share: share === '' ? 1 : Number(share), ...gapOf({ kind, answers, index }) }))
  if (read.length === 0) throw new Misread('no-gaps')
  if (new Set(read.map(({ share }) => share)).size > 1) throw new Misread('uneven-gaps')
  const written = new Set(read.flatMap(({ cased }) => (cased === null ? [] : [cased])))
  if (written.size > 1) throw new Misread('mixed-case')
  let count = 0
  const text = readRich('html', html.replace(piece, () => `[[${idAt(count++)}]]`))
  const points = numberLabel(labels, 'points') ?? read.reduce((sum, { share }) => sum + share, 0)
  return gapsDraft({
    ...said,
    ...explanationOf(general, []),
    points,
    rule: orderingRule(labels) ?? 'proportional',
    ...(written.has(true) ? { matchCase: true } : {}),
    gaps: read.map(({ gap }) => gap),
    text,
  })
}

function gapOf({ kind, answers, index }: { kind: string; answers: string; index: number }): { gap: Gap; cased: boolean | null } {
  const type = kinds[kind]
  if (!type) throw new Misread('unknown-type', { text: kind })
  const all = answersOf(answers)
  const id = idAt(index)
  if (type === 'choice') {
    const part = all.find(({ percent }) => percent > 0 && percent < 100)
    if (part) throw new Misread('partial-single', { text: part.text, percent: part.percent })
    return { gap: { id, options: all.map(({ text, percent }, at) => ({ id: idAt(at), text: both(text), ...(percent === 100 ? { right: true } : {}) })) }, cased: null }
  }
  const accepted = all.filter(({ percent }) => percent > 0).map(({ text, percent }) => ({ text: type === 'number' ? numberText(text) : wordText(text), ...wholePercent(percent) }))
  return { gap: { id, accepted }, cased: type === 'cased' ? true : type === 'text' ? false : null }
}

/** `=right`, `%50%half`, `wrong`, parted by `~`; `#` begins a feedback. Signs that mean something are escaped. */
function answersOf(answers: string): { text: string; percent: number }[] {
  const parts = answers.split(/(?<!\\)~/).filter((part) => part !== '')
  return parts.map((part) => {
    const found = /^(=|%(-?\d+(?:\.\d+)?)%)?((?:\\.|[^#\\])*)/.exec(part)
    const percent = found?.[1] === '=' ? 100 : Number(found?.[2] ?? 0)
    const html = (found?.[3] ?? '').replace(/\\([}#~/"\\])/g, '$1')
    return { text: readRich('html', html).zh, percent }
  })
}

function wordText(text: string): string {
  if (/(?<!\\)\*/.test(text)) throw new Misread('wildcard', { text })
  return text.replace(/\\\*/g, '*')
}

/** A gap takes words; a number with a tolerance has a question type of its own. */
function numberText(text: string): string {
  const [value = '', tolerance = '0'] = text.split(':')
  if (Number(tolerance) !== 0) throw new Misread('numeric-gap', { text })
  return value.trim()
}
