import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import type { CourseDesk, viewObstacles } from './course-desk.server.ts'
import { StateChips } from './edited-course-list.tsx'
import { FaultList } from './fault-list.tsx'

type Obstacles = ReturnType<typeof viewObstacles>
export type PublishAnswer = { refused: 'unchanged' | 'revised' | 'published' } | { refused: 'unfinished'; obstacles: Obstacles } | null

/** What is published, the button that publishes the draft, and, folded away, the one that withdraws. */
export function PublishCard({ course, answer }: { course: CourseDesk; answer: PublishAnswer }) {
  const { t } = useTranslation()
  const { state, unit, isCopy } = course
  return (
    <section className="card" aria-labelledby="publish">
      <h2 id="publish">{t('editor:publish.title')}</h2>
      <StateChips state={state} />
      {answer && 'obstacles' in answer ? (
        <ObstacleList id={course.id} obstacles={answer.obstacles} />
      ) : (
        answer && (
          <p role="alert" className="notice mt-4">
            {t(`editor:publish.${answer.refused}`)}
          </p>
        )
      )}
      <Fold label={t('editor:publish.button')} className="fold-main mt-4">
        <p className="my-3">{t('editor:publish.intro', { unit })}</p>
        {state.kind === 'withdrawn' && <p className="notice mb-3">{t('editor:publish.returns')}</p>}
        <PostForm>
          <Submit name="intent" value="publish">
            {t('editor:publish.confirm')}
          </Submit>
        </PostForm>
      </Fold>
      {state.kind === 'never' && (
        <Fold label={t('editor:discard.label')} className="mt-4">
          <p className="mb-3">{t(isCopy ? 'editor:discard.copy' : 'editor:discard.own')}</p>
          <PostForm>
            <Submit voice="danger" name="intent" value="discard">
              {t('editor:discard.button')}
            </Submit>
          </PostForm>
        </Fold>
      )}
      {state.kind === 'published' && (
        <Fold label={t('editor:withdraw.label')} className="mt-4">
          <p className="mb-3">{t(isCopy ? 'editor:withdraw.copy' : 'editor:withdraw.own')}</p>
          <PostForm>
            <Submit voice="danger" name="intent" value="withdraw">
              {t('editor:withdraw.button')}
            </Submit>
          </PostForm>
        </Fold>
      )}
    </section>
  )
}

function ObstacleList({ id, obstacles }: { id: string; obstacles: Obstacles }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <div role="alert" className="notice notice-bad mt-4">
      <p>{t('editor:publish.unfinished')}</p>
      <ul className="mt-2 space-y-3">
        {obstacles.map(({ lesson, title, field, faults }, index) => (
          <li key={index}>
            {lesson === null ? t('editor:publish.ofCourse') : <Link to={address(`/team/courses/${id}/lessons/${lesson}`)}>{title}</Link>} · {t(`editor:publish.field.${field}`)}
            <FaultList faults={faults} />
          </li>
        ))}
      </ul>
    </div>
  )
}
