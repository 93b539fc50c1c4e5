import type { i18n } from 'i18next'
import { LRUCache } from 'lru-cache'
import { createI18n, type Language, type Translate } from '#app/platform/i18n.ts'
import en from './en.ts'
import zhCN from './zh-CN.ts'

const mostSentences = 5000

const instances: Record<Language, i18n> = { 'zh-CN': remembering(createI18n('zh-CN', zhCN)), en: remembering(createI18n('en', en)) }

/** Most of what pages say was said a moment ago, with the same values: it is put together once. No words are added to these, so none go stale. */
function remembering(instance: i18n): i18n {
  const said = new LRUCache<string, string>({ max: mostSentences })
  const say = instance.t
  const t = (key: string, values?: Record<string, unknown>) => {
    const name = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    const sentence = said.get(name) ?? say(key, values ?? {})
    said.set(name, sentence)
    return sentence
  }
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
