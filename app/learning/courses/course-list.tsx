import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/page.tsx'
import type { CourseCard } from './course-view.server.ts'
import { ProgressLine } from './progress-line.tsx'

type CourseListProps = { courses: readonly CourseCard[]; others: readonly { slug: string; title: string }[] }

export function CourseList({ courses, others }: CourseListProps) {
  const { t } = useTranslation()
  if (courses.length + others.length === 0) return <EmptyState>{t('learning:learn.noCourses')}</EmptyState>
  return (
    <>
      <CourseCards courses={courses} />
      {others.length > 0 && (
        <section className="card mt-6" aria-labelledby="other-courses">
          <h3 id="other-courses">{t('learning:learn.others', { count: others.length })}</h3>
          <ul className="mt-2 gap-x-6 sm:columns-2">
            {others.map(({ slug, title }) => (
              <li key={slug}>
                {/* A plain link: of hundreds a router's own would take most of the page's time. */}
                <a href={`/learn/${slug}`} className="block py-2">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function CourseCards({ courses }: Pick<CourseListProps, 'courses'>) {
  const { t } = useTranslation()
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
          {course.renewBy && <p className="mb-3 text-sm text-ink-soft">{t('learning:course.renewBy', { day: course.renewBy })}</p>}
          {course.earlierOn && <p className="mb-3 text-sm text-ink-soft">{t('learning:duty.earlier', { day: course.earlierOn })}</p>}
          <ProgressLine progress={course} missing={course.missing} revised={course.revised} label={t('learning:progressOf', { title: course.title })} />
        </li>
      ))}
    </ul>
  )
}
