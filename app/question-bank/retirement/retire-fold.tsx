import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'

/** What taking a question out means is said before it is pressed; it can be put back. */
export function RetireFold({ question, at }: { question: string; /** The page of the bank that answers. */ at?: string }) {
  const { t } = useTranslation()
  return (
    <Fold label={t('question-bank:retire.offer')}>
      <PostForm {...(at === undefined ? {} : { action: at })}>
        <p className="text-sm text-ink-soft">{t('question-bank:retire.what')}</p>
        <input type="hidden" name="retire" value={question} />
        <Submit voice="plain">{t('question-bank:retire.do')}</Submit>
      </PostForm>
    </Fold>
  )
}

/** Brings a question back that was taken out. */
export function ReturnForm({ question }: { question: string }) {
  const { t } = useTranslation()
  const desk = useDeskAddress()
  return (
    <PostForm action={desk('/team/bank')} className="">
      <input type="hidden" name="return" value={question} />
      <Submit voice="plain">
        {t('question-bank:return.do')}
        <span className="sr-only"> {t('question-bank:return.what')}</span>
      </Submit>
    </PostForm>
  )
}
