import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OutboxPlace } from '#app/offline/offline-line.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { LessonView } from './lesson-view.server.ts'

/** The end of a lesson: "I have read this", what comes next, and the lessons before and after. */
export function LessonEnd({ view: { course, lesson, delivery, onwards, previous, following } }: { view: LessonView }) {
  const { t } = useTranslation()
  return (
    <footer className="lesson-end">
      {lesson.state === 'read' ? (
        <div className="flex flex-wrap items-center gap-4">
          <span className="chip chip-good">
            <Icon name="check" /> {t('learning:state.read')}
          </span>
          <Link to={onwards.to} className="button button-main">
            {t(`learning:lesson.onwards.${onwards.kind}`)} <Icon name="arrow" />
          </Link>
        </div>
      ) : (
        <>
          <OutboxPlace path={lesson.to} />
          <PostForm className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="hash" value={lesson.hash} />
            <input type="hidden" name="delivery" value={delivery} />
            <Submit>
              <Icon name="check" /> {t('learning:lesson.haveRead')}
            </Submit>
            <span className="text-sm text-ink-soft">{t(`learning:lesson.then.${onwards.kind}`)}</span>
          </PostForm>
        </>
      )}
      <p className="mt-6 text-sm text-ink-soft">{t('learning:courseStands', { course: course.title, percent: course.percent })}</p>
      <progress className="bar" max={100} value={course.percent} aria-label={t('learning:progressOf', { title: course.title })} />
      <nav aria-label={t('learning:lesson.neighbours')} className="lesson-neighbours">
        {previous && (
          <Link to={previous.to} rel="prev">
            <span>{t('learning:lesson.previous')}</span>
            {previous.title}
          </Link>
        )}
        {following && (
          <Link to={following.to} rel="next">
            <span>{t('learning:lesson.following')}</span>
            {following.title}
          </Link>
        )}
      </nav>
    </footer>
  )
}
