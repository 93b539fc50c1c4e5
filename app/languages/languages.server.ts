import type { i18n } from 'i18next'
import { createI18n, type Language, type Translate } from '#app/platform/i18n.ts'
import en from './en.ts'
import zhCN from './zh-CN.ts'

const instances: Record<Language, i18n> = { 'zh-CN': remembering(createI18n('zh-CN', zhCN)), en: remembering(createI18n('en', en)) }

/** Most of what pages say takes no values: it is put together once. No words are added to these, so none go stale. */
function remembering(instance: i18n): i18n {
  const said = new Map<string, string>()
  const say = instance.t
  const remember = (key: string) => {
    const sentence = say(key)
    said.set(key, sentence)
    return sentence
  }
  const t = (key: string, values?: Record<string, unknown>) => (values === undefined ? (said.get(key) ?? remember(key)) : say(key, values))
  Reflect.set(instance, 'getFixedT', () => t)
  return instance
}

export function i18nFor(language: Language): i18n {
  return instances[language]
}

/** The words of a language for loaders, papers and files; keys as "namespace:key". */
export function translator(language: Language): Translate {
  return instances[language].getFixedT(instances[language].language)
}
