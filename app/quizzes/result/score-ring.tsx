import { useTranslation } from 'react-i18next'

const radius = 52
const around = 2 * Math.PI * radius

type ScoreRingProps = { percent: number; passMark: number; passed: boolean }

/** The score as an arc from the top, with a notch where the pass mark is. */
export function ScoreRing({ percent, passMark, passed }: ScoreRingProps) {
  const { t } = useTranslation()
  return (
    <svg viewBox="0 0 120 120" className="h-44 w-44 flex-none" role="img" aria-label={t('quizzes:result.ring', { percent, passMark })}>
      <circle cx="60" cy="60" r={radius} fill="none" strokeWidth="10" className="stroke-line" />
      <circle
        cx="60"
        cy="60"
        r={radius}
        fill="none"
        strokeWidth="10"
        strokeLinecap="butt"
        strokeDasharray={`${(around * percent) / 100} ${around}`}
        transform="rotate(-90 60 60)"
        className={passed ? 'stroke-good' : 'stroke-warn'}
      />
      <line x1="60" y1="1" x2="60" y2="15" strokeWidth="2.5" transform={`rotate(${passMark * 3.6} 60 60)`} className="stroke-ink" />
      <text x="60" y="66" textAnchor="middle" fontSize="26" fontWeight="600" className="fill-ink">
        {percent}%
      </text>
      <text x="60" y="82" textAnchor="middle" fontSize="10" className="fill-ink-soft">
        {t('quizzes:result.passAt', { passMark })}
      </text>
    </svg>
  )
}
