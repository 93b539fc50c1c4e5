import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { WithdrawnCourse } from './withdrawn.server.ts'

/** Courses that are gone, with what stays of them. */
export function WithdrawnList({ courses }: { courses: readonly WithdrawnCourse[] }) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y divide-line p-0">
      {courses.map(({ slug, title, lessons, lastReadOn, completedOn }) => (
        <li key={slug} className="flex items-start gap-3 px-5 py-3">
          <Icon name="info" className="mt-1 text-ink-soft" />
          <span className="min-w-0">
            <span className="font-medium">{title}</span>
            <span className="block text-sm text-ink-soft">{t('learning:withdrawn.note')}</span>
            <span className="block text-sm text-ink-soft">
              {lastReadOn !== null && t('learning:withdrawn.read', { count: lessons, day: lastReadOn })}
              {completedOn !== null && <span className="block">{t('learning:withdrawn.completed', { day: completedOn })}</span>}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
