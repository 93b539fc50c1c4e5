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
  const deed = state.kind === 'never' ? 'discard' : state.kind === 'published' ? 'withdraw' : null
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
      {deed && (
        <Fold label={t(`editor:${deed}.label`)} className="mt-4">
          <p className="mb-3">{t(`editor:${deed}.${isCopy ? 'copy' : 'own'}`)}</p>
          <PostForm>
            <Submit voice="danger" name="intent" value={deed}>
              {t(`editor:${deed}.button`)}
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
