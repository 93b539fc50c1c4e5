import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { KeptElsewhere } from '../kept/lesson-page.server.ts'
import { Quote } from './ask-form.tsx'

type LessonQuestionsProps = { to: string; elsewhere: readonly KeptElsewhere[] }

/** Below a lesson: what the unit keeps of passages that are not in this text any more, and the one way to ask for keyboards. */
export function LessonQuestions({ to, elsewhere }: LessonQuestionsProps) {
  const { t } = useTranslation()
  return (
    <div className="my-8 max-w-[34em] space-y-6">
      {elsewhere.length > 0 && (
        <section className="space-y-4" aria-labelledby="kept-elsewhere">
          <h2 id="kept-elsewhere">{t('lesson-questions:kept.elsewhere')}</h2>
          {elsewhere.map(({ id, quote, question, answer, answerer, isChanged }) => (
            <div key={id} className="card space-y-2">
              <p className="text-sm text-ink-soft">{t(isChanged ? 'lesson-questions:kept.changed' : 'lesson-questions:kept.otherLanguage')}</p>
              <Quote text={quote} />
              <p className="font-medium break-words whitespace-pre-line">{question}</p>
              <p className="break-words whitespace-pre-line">{answer}</p>
              <p className="text-sm break-words text-ink-soft">{t('lesson-questions:kept.by', { name: answerer })}</p>
            </div>
          ))}
        </section>
      )}
      <p className="ask-at-end">
        <Link to={to} className="button">
          <Icon name="speech" /> {t('lesson-questions:atEnd')}
        </Link>
        <span className="mt-2 block text-sm text-ink-soft">{t('lesson-questions:atEndText')}</span>
      </p>
    </div>
  )
}
