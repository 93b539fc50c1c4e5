import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/page.tsx'
import type { CourseCard } from './course-view.server.ts'
import { ProgressLine } from './progress-line.tsx'

export function CourseList({ courses }: { courses: readonly CourseCard[] }) {
  const { t } = useTranslation()
  if (courses.length === 0) return <EmptyState>{t('learning:learn.noCourses')}</EmptyState>
  return (
    <ul className="space-y-4">
      {courses.map((course) => (
        <li key={course.slug} className="card relative">
          <h3>
            <Link to={`/learn/${course.slug}`} className="text-ink no-underline after:absolute after:inset-0 after:rounded-card after:content-['']">
              {course.title}
            </Link>
          </h3>
          <p className="mt-1 text-ink-soft">{course.summary}</p>
          <p className="mt-1 mb-3 text-sm text-ink-soft">{t('learning:course.size', { count: course.lessons, minutes: course.minutes })}</p>
          <ProgressLine progress={course} missing={course.missing} revised={course.revised} label={t('learning:progressOf', { title: course.title })} />
        </li>
      ))}
    </ul>
  )
}
