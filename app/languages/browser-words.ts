import type { i18n } from 'i18next'
import type { Language, Words } from '#app/platform/i18n.ts'
import { namespacesOf } from './words-of-pages.ts'

const files = import.meta.glob<Record<string, unknown>>(['./{zh-CN,en}/*.json', '!./*/{certificate-paper,cadence}.json'], { import: 'default' })

/** The words of a page; `known` says what is here already. Needs the document, for whose they are. */
export async function loadWords(pathname: string, known: (namespace: string) => boolean = () => false): Promise<Words> {
  const { dataset, lang } = document.documentElement
  const wanted = namespacesOf(pathname, { desks: dataset['words'] === 'desks' }).filter((namespace) => !known(namespace))
  const language = lang === 'en' ? 'en' : 'zh-CN'
  const words: Words = {}
  await Promise.all(
    wanted.map(async (namespace) => {
      words[namespace] = await loadNamespace(language, namespace)
    }),
  )
  return words
}

async function loadNamespace(language: Language, namespace: string): Promise<Record<string, unknown>> {
  const load = files[`./${language}/${namespace}.json`]
  if (!load) throw new Error(`there are no words called ${namespace}`)
  return load()
}

let inUse: i18n | undefined

/** The words that this document speaks; what comes later is added to them. */
export function speakWith(instance: i18n): void {
  inUse = instance
  instance.on('missingKey', (_languages, namespace, key) => {
    // The page shows the key instead: a fault that must be seen, but not at the page's expense.
    queueMicrotask(() => {
      throw new Error(`no words for ${String(namespace)}:${String(key)}`)
    })
  })
}

/** Brings what the next page says, before it is shown. */
export async function bringWords(pathname: string): Promise<void> {
  const instance = inUse
  if (!instance) return
  const words = await loadWords(pathname, (namespace) => instance.hasResourceBundle(instance.language, namespace))
  for (const [namespace, texts] of Object.entries(words)) instance.addResourceBundle(instance.language, namespace, texts)
}
