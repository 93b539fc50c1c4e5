import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { loadWords, speakWith } from '#app/languages/browser-words.ts'
import { createI18n, isLanguage } from '#app/platform/i18n.ts'

async function hydrate(): Promise<void> {
  const { lang } = document.documentElement
  const words = createI18n(isLanguage(lang) ? lang : 'zh-CN', await loadWords(location.pathname))
  speakWith(words)
  await stateDecoded()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={words}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
}

/**
 * RemixBrowser suspends at the root until it has decoded what the loaders answered. A keystroke in that gap makes React
 * finish at once what cannot be finished yet, and fail ("root did not complete"); so the decoding is done before React begins.
 */
async function stateDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

void hydrate()
