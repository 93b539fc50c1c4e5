import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'

type UnsettledCard = { id: string; number: number; prompt: string; isOpen: boolean; isUntouched: boolean; flagged: boolean }
type HandInQuestionProps = { attemptId: string; until: string; count: number; openCount: number; unsettled: readonly UnsettledCard[] }

/** Asked once before handing in: how many are open, and which. While any is, going on is the main thing: a tired thumb hands in no empty paper. */
export function HandInQuestion({ attemptId, until, count, openCount, unsettled }: HandInQuestionProps) {
  const { t } = useTranslation()
  const page = `/attempts/${attemptId}`
  const isComplete = openCount === 0
  const goOn = (
    <Link to={page} className={`button ${isComplete ? '' : 'button-main'}`}>
      {t('quizzes:handIn.back')}
    </Link>
  )
  return (
    <div className="card space-y-4">
      <p className="text-lg">
        {isComplete ? t('quizzes:handIn.allAnswered', { count }) : t('quizzes:handIn.open', { count: openCount, total: count })}
      </p>
      {unsettled.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {unsettled.map(({ id, number, prompt, isOpen, isUntouched, flagged }) => (
            <li key={id}>
              <Link to={`${page}#question-${id}`} className="flex min-h-11 items-center gap-3 py-2 text-ink no-underline">
                <span className="w-6 flex-none text-ink-soft">{number}</span>
                <span className="line-clamp-2 min-w-0 flex-1">{prompt}</span>
                {flagged && (
                  <span className="chip chip-warn">
                    <Icon name="flag" /> {t('quizzes:handIn.flagged')}
                  </span>
                )}
                {isOpen && <span className="chip">{t(`quizzes:handIn.${isUntouched ? 'isUntouched' : 'isOpen'}`)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-ink-soft">{t('quizzes:handIn.until', { time: until })}</p>
      <PostForm className="flex flex-wrap gap-3">
        {!isComplete && goOn}
        <Submit voice={isComplete ? 'main' : 'plain'}>{t(`quizzes:action.${isComplete ? 'handInNow' : 'handInAnyway'}`)}</Submit>
        {isComplete && goOn}
      </PostForm>
    </div>
  )
}
