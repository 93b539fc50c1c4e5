import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { CourseView, LessonState } from './course-view.server.ts'

const marks = {
  unread: { icon: 'book', look: '' },
  read: { icon: 'check', look: 'chip-good' },
  revised: { icon: 'replay', look: 'chip-warn' },
} as const satisfies Record<LessonState, object>

export function LessonList({ course, lessons }: { course: string; lessons: CourseView['lessons'] }) {
  const { t } = useTranslation()
  return (
    <ol className="card divide-y divide-line p-0">
      {lessons.map(({ slug, title, summary, minutes, state }, index) => (
        <li key={slug} className="relative flex gap-4 px-5 py-4 hover:bg-paper">
          <span className="mt-0.5 w-5 flex-none text-right text-ink-soft tabular-nums" aria-hidden="true">
            {index + 1}
          </span>
          <div className="min-w-0 flex-1">
            <Link to={`/learn/${course}/${slug}`} className="font-medium text-ink no-underline after:absolute after:inset-0 after:content-['']">
              {title}
            </Link>
            <p className="text-sm text-ink-soft">{summary}</p>
            <p className="mt-1 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
              <span className={`chip ${marks[state].look}`}>
                <Icon name={marks[state].icon} /> {t(`learning:state.${state}`)}
              </span>
              <span>{t('learning:minutes', { count: minutes })}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
