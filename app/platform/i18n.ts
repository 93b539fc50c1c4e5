import i18next, { type i18n, type TFunction } from 'i18next'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
export type Translate = TFunction

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** What content and categories say in both languages, in the reader's. */
export function inLanguage(text: { zh: string; en: string }, language: Language): string {
  return language === 'en' ? text.en : text.zh
}

/** The words of one language: namespace → nested keys → text. */
export type Words = Record<string, Record<string, unknown>>

// To i18next, each language is a plain word: it would look into 'zh-CN' for regions and scripts with every sentence.
const codes = { 'zh-CN': 'zh', en: 'en' } as const

/** An i18next of its own for one language, ready at once; its `language` is 'zh' or 'en'. */
export function createI18n(language: Language, words: Words): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: codes[language],
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    defaultNS: 'common',
    ns: Object.keys(words),
    resources: { [codes[language]]: words },
    interpolation: { escapeValue: false },
    returnNull: false,
    // Told to whoever listens.
    saveMissing: true,
    // Words that come later are shown when they have come.
    react: { bindI18nStore: 'added' },
    // It would greet every visitor on the console.
    showSupportNotice: false,
  })
  return instance
}

/** Sentences one after another: a Chinese full stop brings its own space. */
export function sentences(texts: readonly string[], language: string): string {
  return texts.join(language === 'en' ? ' ' : '')
}
