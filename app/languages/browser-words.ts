import type { i18n } from 'i18next'
import type { Language, Words } from '#app/platform/i18n.ts'

const everybodys = { 'zh-CN': () => import('./zh-CN.ts'), en: () => import('./en.ts') }
const ofDesks = { 'zh-CN': () => import('./desk-zh-CN.ts'), en: () => import('./desk-en.ts') }

/** The words that a browser loads before the page comes alive. */
export async function loadWords(language: Language, { desks }: { desks: boolean }): Promise<Words> {
  const [words, desk] = await Promise.all([everybodys[language](), desks ? ofDesks[language]() : null])
  return { ...words.default, ...desk?.default }
}

/** Adds the words of the desks for somebody who has become a lead or an administrator while the page was open. */
export async function addDeskWords(instance: i18n): Promise<void> {
  if (instance.hasResourceBundle(instance.language, 'team')) return
  const { default: words } = await ofDesks[instance.language === 'en' ? 'en' : 'zh-CN']()
  for (const [namespace, texts] of Object.entries(words)) instance.addResourceBundle(instance.language, namespace, texts)
}
