import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { loadWords } from '#app/languages/browser-words.ts'
import { createI18n, isLanguage } from '#app/platform/i18n.ts'

async function hydrate(): Promise<void> {
  const { lang, dataset } = document.documentElement
  const language = isLanguage(lang) ? lang : 'zh-CN'
  const words = await loadWords(language, { desks: dataset['words'] === 'desks' })
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={createI18n(language, words)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
}

void hydrate()
