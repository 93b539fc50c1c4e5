import type { i18n } from 'i18next'
import { createI18n, type Language, type Translate } from '#app/platform/i18n.ts'
import en from './en.ts'
import zhCN from './zh-CN.ts'

const instances: Record<Language, i18n> = { 'zh-CN': createI18n('zh-CN', zhCN), en: createI18n('en', en) }

export function i18nFor(language: Language): i18n {
  return instances[language]
}

/** The words of a language for loaders, papers and files; keys as "namespace:key". */
export function translator(language: Language): Translate {
  return instances[language].t
}
