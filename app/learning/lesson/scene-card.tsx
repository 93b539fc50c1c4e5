import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { type Block, Kind } from './block-kind.tsx'
import type * as rules from './block-rules.ts'

/** What the card of a scene says, in the language of its lesson. */
export type SceneCard = { name: string; to: string; title: string; summary: string; minutes: number; choices: number }

/** The scenes that this lesson leads to. */
export const SceneCards = createContext<readonly SceneCard[]>([])

/** A whole scene is a page of its own; the lesson has the card that leads to it. */
export function Scene({ name }: Block<typeof rules.Scene>) {
  const { t } = useTranslation()
  const card = useContext(SceneCards).find((one) => one.name === name)
  if (!card) throw new Error(`the build let a lesson lead to a scene that is not there: ${name}`)
  const { to, title, summary, minutes, choices } = card
  return (
    <div className="block scene-card">
      <Kind icon="branch">{t('learning:scene.kind')}</Kind>
      <p className="scene-card-title">{title}</p>
      <p>{summary}</p>
      <p className="scene-card-size">{t('learning:scene.size', { minutes, choices })}</p>
      <p>
        <a href={to} className="button button-main" aria-label={t('learning:scene.goTo', { title })}>
          {t('learning:scene.go')} <Icon name="arrow" />
        </a>
      </p>
    </div>
  )
}
