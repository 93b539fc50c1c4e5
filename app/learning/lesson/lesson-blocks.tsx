import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { type Block, Kind } from './block-kind.tsx'
import type * as rules from './block-rules.ts'
import { Answer, CheckYourself, Choice, Scenario } from './scenario-blocks.tsx'
import { Scene } from './scene-card.tsx'

/*
 * The blocks of lessons, one family: a kind in small type with its icon, then the thing itself. They are rendered once,
 * by the content build, and never run in a browser.
 */

const calloutIcons = { norm: 'seal', note: 'info', warn: 'warn', story: 'heart' } as const

function Callout({ kind, children }: Block<typeof rules.Callout>) {
  const { t } = useTranslation()
  return (
    <div role="note" className={`block callout callout-${kind}`}>
      <Kind icon={calloutIcons[kind]}>{t(`learning:block.callout.${kind}`)}</Kind>
      {children}
    </div>
  )
}

function DoDont({ children }: { children?: ReactNode }) {
  return <ul className="block do-dont">{children}</ul>
}

function Do({ children }: { children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <li className="do">
      <Kind icon="check">{t('learning:block.do')}</Kind>
      {children}
    </li>
  )
}

function Dont({ children }: { children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <li className="dont">
      <Kind icon="cross">{t('learning:block.dont')}</Kind>
      {children}
    </li>
  )
}

function PhraseCard({ say, when, avoid, sub }: Block<typeof rules.PhraseCard>) {
  const { t, i18n } = useTranslation()
  return (
    <figure className="block phrase">
      <Kind icon="speech">{when ? t('learning:block.phraseWhen', { when }) : t('learning:block.phrase')}</Kind>
      <blockquote>{say}</blockquote>
      {sub && <p className="phrase-sub" lang={i18n.language === 'en' ? 'zh-CN' : 'en'}>{sub}</p>}
      {avoid && (
        <p className="phrase-avoid">
          <Icon name="cross" /> <span className="phrase-avoid-word">{t('learning:block.avoid')}</span> <span>{avoid}</span>
        </p>
      )}
    </figure>
  )
}

function Steps({ children }: { children?: ReactNode }) {
  return <div className="block steps">{children}</div>
}

function HandSign({ shape, caption }: Block<typeof rules.HandSignBlock>) {
  const { t } = useTranslation()
  const alt = shape.startsWith('n')
    ? t('learning:block.handNumber', { number: shape.slice(1) })
    : t('learning:block.handLetter', { letter: shape })
  return (
    <figure className="hand">
      <img src={`/hands/${shape}.svg`} alt={alt} width="160" height="160" loading="lazy" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

function Braille({ cells, caption }: Block<typeof rules.Braille>) {
  const { t } = useTranslation()
  const places = cells.split(' ')
  return (
    <figure className="block braille">
      <svg viewBox={`0 0 ${places.length * cellWidth} 56`} width={places.length * cellWidth} height="56" role="img" aria-label={t('learning:block.braille', { cells })}>
        {places.map((dots, cell) => (
          <BrailleCell key={cell} dots={dots} left={cell * cellWidth + 8} />
        ))}
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

const cellWidth = 42

/** Dots 1 2 3 stand in the left column, 4 5 6 in the right one; a dot that is not raised is a speck. */
function BrailleCell({ dots, left }: { dots: string; left: number }) {
  return [1, 2, 3, 4, 5, 6].map((dot) => {
    const isRaised = dots.includes(String(dot))
    const x = left + (dot > 3 ? 14 : 0)
    const y = 12 + ((dot - 1) % 3) * 16
    return <circle key={dot} cx={x} cy={y} r={isRaised ? 5 : 1.5} />
  })
}

/** By the names that authors write; the build lets no other name through (block-rules.ts). */
export const lessonBlocks = {
  Callout, DoDont, Do, Dont, PhraseCard, Scenario, Choice, Scene, CheckYourself, Answer, Steps, HandSign, Braille,
}
