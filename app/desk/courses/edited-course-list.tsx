import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Icon } from '#app/ui/icon.tsx'
import type { CourseState, viewCourseList } from './course-list.server.ts'

type Courses = Awaited<ReturnType<typeof viewCourseList>>['courses']

export function EditedCourseList({ courses }: { courses: Courses }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <ul className="space-y-3">
      {courses.map(({ id, title, unit, lessons, isCopy, state }) => (
        <li key={id}>
          <Link to={address(`/team/courses/${id}`)} className="card flex items-center gap-3 text-ink no-underline hover:border-qing">
            <span className="min-w-0 flex-1">
              <span className="block text-lg font-medium">{title}</span>
              <span className="block text-sm text-ink-soft">
                {[unit, t(isCopy ? 'editor:list.copyOf' : 'editor:list.own'), t('editor:list.lessons', { count: lessons })].join(' · ')}
              </span>
              <StateChips state={state} />
            </span>
            <Icon name="arrow" className="text-ink-soft" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

const looks = { never: ['', 'clock'], published: ['chip-good', 'check'], withdrawn: ['chip-warn', 'lock'] } as const

export function StateChips({ state: { kind, words, hasChanges } }: { state: CourseState }) {
  const { t } = useTranslation()
  const [look, icon] = looks[kind]
  return (
    <span className="mt-2 flex flex-wrap gap-2">
      <span className={`chip ${look}`}>
        <Icon name={icon} /> {words}
      </span>
      {hasChanges && (
        <span className="chip chip-warn">
          <Icon name="info" /> {t('editor:state.drafts')}
        </span>
      )}
    </span>
  )
}
