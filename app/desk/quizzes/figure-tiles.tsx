import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showPercent } from './figure-words.ts'
import type { QuizFigures } from './quiz-analysis.server.ts'

type TilesProps = { figures: QuizFigures; /** Where one sees person by person who has passed; null for who may not. */ peopleAt: string | null }

/** The sums; each leads to what is behind it. */
export function FigureTiles({ figures, peopleAt }: TilesProps) {
  const { t } = useTranslation()
  const { attempts, takers, passed, analysis } = figures
  const tiles = [
    { word: 'takers', text: String(takers), to: peopleAt },
    { word: 'attempts', text: String(attempts), to: analysis ? '#totals' : null },
    { word: 'passed', text: takers === 0 ? t('quiz-analysis:unknown') : showPercent((100 * passed) / takers, t), to: peopleAt },
    ...(analysis ? [{ word: 'mean', text: showPercent(analysis.paper.mean, t), to: '#paper' }] : []),
  ]
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {tiles.map(({ word, text, to }) => {
        const body = (
          <>
            <span className="block text-2xl font-semibold tabular-nums">{text}</span>
            <span className="text-sm text-ink-soft">{t(`quiz-analysis:tile.${word}`)}</span>
          </>
        )
        return (
          <li key={word}>
            {to === null ? (
              <span className="card block px-4 py-3">{body}</span>
            ) : (
              <Link to={to} className="card block px-4 py-3 text-ink no-underline hover:border-qing">
                {body}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
