import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { MarkInWords } from '../practice-view.ts'

const columns = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3']

/** 三个一 as quiet marks: what is done, and of what is not, what is missing. */
export function CadenceMarks({ marks }: { marks: readonly MarkInWords[] }) {
  const { t } = useTranslation()
  if (marks.length === 0) return null
  return (
    <ul aria-label={t('practice:cadence')} className={`card grid gap-px divide-x divide-line p-0 ${columns[marks.length] ?? ''}`}>
      {marks.map(({ beat, isDone, icon, name, words, to }) => (
        <li key={beat}>
          <Link to={to} className="flex h-full min-h-11 flex-col items-center gap-0.5 px-2 py-3 text-center text-ink no-underline hover:bg-paper">
            <span className="flex flex-col items-center gap-1 font-medium sm:flex-row">
              <Icon name={icon} className={isDone ? 'text-good' : 'text-ink-soft'} />
              {name}
            </span>
            <span className="text-sm text-ink-soft">{words}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
