import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import type { OwnNote } from '../own-questions.server.ts'
import type { QuestionView } from '../question-rows.server.ts'
import { MarkedPassage, QuestionCard } from './question-card.tsx'

/** One's own questions with their answers, and one's notes. */
export function OwnList({ questions, notes }: { questions: readonly QuestionView[]; notes: readonly OwnNote[] }) {
  const { t } = useTranslation()
  return (
    <>
      {questions.length > 0 && (
        <section className="space-y-4">
          <h2>{t('lesson-questions:own.questions')}</h2>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </section>
      )}
      {notes.length > 0 && (
        <section className="space-y-4">
          <h2>{t('lesson-questions:own.notes')}</h2>
          {notes.map(({ id, text, at, marked }) => (
            <article key={id} className="card space-y-3">
              <MarkedPassage marked={marked} />
              <p className="break-words whitespace-pre-line">{text}</p>
              <div className="flex flex-wrap items-center justify-between gap-3 text-sm text-ink-soft">
                <span>{at}</span>
                <PostForm action="/questions" className="">
                  <input type="hidden" name="deed" value="remove-note" />
                  <input type="hidden" name="note" value={id} />
                  <Submit voice="plain">{t('lesson-questions:own.remove')}</Submit>
                </PostForm>
              </div>
            </article>
          ))}
        </section>
      )}
    </>
  )
}
