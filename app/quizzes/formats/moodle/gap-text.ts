import type { Bilingual } from '../../question.ts'
import type { Draft } from '../question-file.ts'

type GapsDraft = Extract<Draft, { type: 'gaps' }>
export type Gap = GapsDraft['gaps'][number]

/** What a text with gaps asks where it does not say so itself. */
export const standardPrompt: Bilingual = { zh: '请填空。', en: 'Fill in the gaps.' }

/** The lines before the first gap ask, the others are the text; where there are none, it asks to fill in. */
export function gapsDraft({ text, ...rest }: Omit<GapsDraft, 'type' | 'prompt'>): GapsDraft {
  const zh = parted(text.zh)
  const en = parted(text.en)
  if (zh.prompt === '' || en.prompt === '') return { ...rest, type: 'gaps', prompt: standardPrompt, text }
  return { ...rest, type: 'gaps', prompt: { zh: zh.prompt, en: en.prompt }, text: { zh: zh.text, en: en.text } }
}

function parted(text: string): { prompt: string; text: string } {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.includes('[['))
  return { prompt: lines.slice(0, Math.max(0, first)).join('\n').trim(), text: lines.slice(Math.max(0, first)).join('\n').trim() }
}
