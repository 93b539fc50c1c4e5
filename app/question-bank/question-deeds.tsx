import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { RetireFold, ReturnForm } from './retirement/retire-fold.tsx'

/** What can be done with a question of the list, or of those that were taken out. */
export function QuestionDeeds({ question, isOut }: { question: string; isOut: boolean }) {
  const { t } = useTranslation()
  const desk = useDeskAddress()
  return (
    <>
      <p className="flex flex-wrap gap-x-6">
        {!isOut && (
          <Link to={desk(`/team/bank/${question}/edit`)} className="thumb">
            {t('question-editor:edit')}
          </Link>
        )}
        <Link to={desk(`/team/bank/${question}`)} className="thumb">
          {t('question-editor:open')}
        </Link>
      </p>
      {isOut ? <ReturnForm question={question} /> : <RetireFold question={question} />}
    </>
  )
}
