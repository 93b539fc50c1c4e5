import type { Bilingual } from '../../question.ts'
import type { Language } from '#app/platform/i18n.ts'

/** A file is mostly in one language: its text then stands on both sides, and the preview says so. */
export function both(text: string): Bilingual {
  return { zh: text, en: text }
}

export function isOne({ zh, en }: Bilingual): boolean {
  return zh === en
}

export function side(text: Bilingual, language: Language): string {
  return language === 'en' ? text.en : text.zh
}

/** Both sides drawn by one function: what it gives for the Chinese text stands under zh. */
export function joined(texts: readonly Bilingual[], separator: string): Bilingual {
  return { zh: texts.map(({ zh }) => zh).join(separator), en: texts.map(({ en }) => en).join(separator) }
}
