import { useTranslation } from 'react-i18next'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { QuestionView } from '../question-rows.server.ts'
import { AnswerForm } from './answer-form.tsx'
import { QuestionCard } from './question-card.tsx'

type TeamQuestionProps = { question: QuestionView; isOwn: boolean; requestKey: string; refusal: FormFaults | null }

/** A question as the lead sees it: to be answered, and each answer to be kept on the lesson's page or taken off. */
export function TeamQuestion({ question, isOwn, requestKey, refusal }: TeamQuestionProps) {
  const { answers } = question
  return (
    <QuestionCard question={question} isNamed beside={(answer) => <Keeping answer={answer.id} isKept={answer.isKept} />}>
      {isOwn ? null : <AnswerForm key={answers.length} question={question.id} requestKey={requestKey} isAnswered={answers.length > 0} refusal={refusal} />}
    </QuestionCard>
  )
}

function Keeping({ answer, isKept }: { answer: string; isKept: boolean }) {
  const { t } = useTranslation()
  return (
    <PostForm className="mt-2 flex flex-wrap items-center gap-3">
      <input type="hidden" name="answer" value={answer} />
      {isKept && (
        <span className="chip chip-good">
          <Icon name="check" /> {t('lesson-questions:team.isKept')}
        </span>
      )}
      <Submit voice="plain" name="deed" value={isKept ? 'take-off' : 'keep'}>
        {t(isKept ? 'lesson-questions:team.takeOff' : 'lesson-questions:team.keep')}
      </Submit>
    </PostForm>
  )
}
