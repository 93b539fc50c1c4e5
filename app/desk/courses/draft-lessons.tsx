import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { CourseDesk } from './course-desk.server.ts'

type DraftLessonsProps = Pick<CourseDesk, 'id' | 'lessons' | 'gone'> & { formKey: string; refusal: FormFaults | null }

/** The lessons of the draft in their order, with what can be done to each, and the form for one more. */
export function DraftLessons({ id, lessons, gone, formKey, refusal }: DraftLessonsProps) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <>
      {lessons.length === 0 && <p className="text-ink-soft">{t('editor:course.noLessons')}</p>}
      <ol className="divide-y divide-line">
        {lessons.map((lesson, index) => (
          <li key={lesson.slug} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1 basis-60">
              <Link to={address(`/team/courses/${id}/lessons/${lesson.slug}`)} className="thumb font-medium">
                {index + 1}. {lesson.title}
              </Link>
              <span className="block text-sm text-ink-soft">{t('editor:course.savedBy', { name: lesson.by, at: lesson.at })}</span>
              {lesson.unfinished.map((missing) => (
                <span key={missing} className="chip chip-bad mt-1 mr-2">
                  <Icon name="warn" /> {t(`editor:course.unfinished.${missing}`)}
                </span>
              ))}
              {lesson.change && <span className="chip chip-warn mt-1">{t(`editor:course.${lesson.change}`)}</span>}
            </span>
            <LessonDeeds lesson={lesson} isFirst={index === 0} isLast={index === lessons.length - 1} />
          </li>
        ))}
      </ol>
      {gone.length > 0 && (
        <section className="mt-3 text-sm text-ink-soft" aria-labelledby="gone">
          <p id="gone">{t('editor:course.removed')}</p>
          <ul>
            {gone.map(({ slug, title }) => (
              <li key={slug} className="flex flex-wrap items-center gap-x-4">
                <Link to={address(`/team/courses/${id}/lessons/${slug}`)} className="min-w-0 flex-1">
                  {title}
                </Link>
                <PostForm>
                  <input type="hidden" name="slug" value={slug} />
                  <button name="intent" value="restore" className="button button-quiet" aria-label={t('editor:course.restoreOf', { title })}>
                    {t('editor:course.restore')}
                  </button>
                </PostForm>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Fold label={t('editor:course.addTitle')} open={lessons.length === 0 || refusal !== null} className="mt-4">
        <PostForm refusal={refusal}>
          <input type="hidden" name="key" value={formKey} />
          <div className="grid gap-4 md:grid-cols-2">
            <Field name="titleZh" label={t('editor:course.lessonZh')} maxLength={80} />
            <Field name="titleEn" lang="en" label={t('editor:course.lessonEn')} maxLength={120} />
          </div>
          <Submit voice="plain" name="intent" value="add">
            {t('editor:course.add')}
          </Submit>
        </PostForm>
      </Fold>
    </>
  )
}

type LessonDeedsProps = { lesson: CourseDesk['lessons'][number]; isFirst: boolean; isLast: boolean }

function LessonDeeds({ lesson: { slug, title }, isFirst, isLast }: LessonDeedsProps) {
  const { t } = useTranslation()
  const deeds = [...(isFirst ? [] : (['up'] as const)), ...(isLast ? [] : (['down'] as const)), 'remove' as const]
  return (
    <PostForm className="flex flex-wrap gap-2">
      <input type="hidden" name="slug" value={slug} />
      {deeds.map((deed) => (
        <button key={deed} name="intent" value={deed} className="button button-quiet" aria-label={t(`editor:course.${deed}Of`, { title })}>
          {t(`editor:course.${deed}`)}
        </button>
      ))}
    </PostForm>
  )
}
