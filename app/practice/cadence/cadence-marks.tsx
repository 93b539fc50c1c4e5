import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { MarkInWords } from '../practice-view.ts'
import type { Beat, Mark } from './cadence.ts'

const icons: Record<Mark['state'], IconName> = { done: 'check', open: 'clock', rest: 'today', nothing: 'check' }
const places: Record<Beat, string> = { question: '/practice', lesson: '/learn', exam: '/learn' }
const columns = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3']

/** 三个一 as quiet marks: what is done, and of what is not, what is missing. */
export function CadenceMarks({ marks }: { marks: readonly MarkInWords[] }) {
  const { t } = useTranslation()
  if (marks.length === 0) return null
  return (
    <ul aria-label={t('practice:cadence')} className={`card grid gap-px divide-x divide-line p-0 ${columns[marks.length] ?? ''}`}>
      {marks.map((mark) => (
        <li key={mark.beat}>
          <Link to={places[mark.beat]} className="flex h-full min-h-11 flex-col items-center gap-0.5 px-2 py-3 text-center text-ink no-underline hover:bg-paper">
            <span className="flex flex-col items-center gap-1 font-medium sm:flex-row">
              <Icon name={icons[mark.state]} className={mark.state === 'done' ? 'text-good' : 'text-ink-soft'} />
              {mark.name}
            </span>
            <span className="text-sm text-ink-soft">
              {t(mark.state === 'done' ? 'practice:mark.done' : `practice:mark.${mark.beat}.${mark.state}`, { count: mark.left, by: mark.by })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
