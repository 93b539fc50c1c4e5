import type { i18n } from 'i18next'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { lessonBlocks } from './lesson-blocks.tsx'
import { type SceneCard, SceneCards } from './scene-card.tsx'

/** A compiled lesson as the HTML that browsers get: no script, no style attribute, nothing to wake up. */
export function renderLesson(code: string, words: i18n, scenes: readonly SceneCard[] = []): string {
  const Lesson = getMDXComponent(code)
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <SceneCards.Provider value={scenes}>
        <Lesson components={lessonBlocks} />
      </SceneCards.Provider>
    </I18nextProvider>,
  )
}
