import type { Language } from '#app/platform/i18n.ts'
import type { Question } from '../../question.ts'
import { both, side } from '../texts/bilingual.ts'
import { writeHtml } from '../texts/rich-text.ts'

type Gaps = Extract<Question, { type: 'gaps' }>

/** The prompt, then the text with its gaps as Moodle embeds them; one share of the points each. */
export function writeCloze({ prompt, text, gaps, matchCase }: Gaps, language: Language): string {
  const pieces = new Map(gaps.map((gap) => [gap.id, pieceOf(gap, { cased: matchCase === true, language })]))
  const html = htmlOf(side(text, language)).replace(/\[\[([a-z0-9-]+)\]\]/g, (mark, id: string) => pieces.get(id) ?? mark)
  return `${htmlOf(side(prompt, language))}<br>${html}`
}

type Told = { cased: boolean; language: Language }

function pieceOf(gap: Gaps['gaps'][number], { cased, language }: Told): string {
  if ('options' in gap) return `{1:MULTICHOICE:${gap.options.map(({ text, right }) => `${right === true ? '=' : ''}${escaped(side(text, language))}`).join('~')}}`
  const answers = gap.accepted.map(({ text, percent = 100 }) => `${percent === 100 ? '=' : `%${percent}%`}${starred(escaped(text))}`)
  return `{1:SHORTANSWER${cased ? '_C' : ''}:${answers.join('~')}}`
}

/** A brace in the text itself would begin a gap. */
function htmlOf(text: string): string {
  return writeHtml(both(text)).replace(/\{/g, '&#123;')
}

/** An answer that begins like a mark begins with an entity instead; a backslash would escape what follows it. */
function escaped(text: string): string {
  const html = writeHtml(both(text)).replace(/\\/g, '&bsol;').replace(/[}#~/"]/g, '\\$&')
  return html.replace(/^[=%]/, (sign) => (sign === '=' ? '&equals;' : '&percnt;'))
}

/** An asterisk alone would accept anything. */
function starred(html: string): string {
  return html.replace(/\*/g, '\\*')
}
