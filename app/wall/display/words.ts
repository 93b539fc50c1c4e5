import { display as en } from '#app/languages/en/wall.json'
import { display as zh } from '#app/languages/zh-CN/wall.json'
import type { Bilingual } from '../panel.ts'

// The wall speaks both languages at once: Chinese large, English beside it.
export const words = { zh, en }

/** Fills {{places}} of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** One sentence in both languages; values may differ between them. */
export function both(sentence: (of: typeof zh) => string, values: (of: keyof Bilingual) => Record<string, string | number> = () => ({})): Bilingual {
  return { zh: fill(sentence(zh), values('zh')), en: fill(sentence(en), values('en')) }
}
