import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'

/** A question is taken out in two presses, as nothing brings it back. */
export function RetireFold({ question }: { question: string }) {
  const { t } = useTranslation()
  return (
    <Fold label={t('question-bank:retire.offer')}>
      <PostForm>
        <p className="text-sm text-ink-soft">{t('question-bank:retire.what')}</p>
        <input type="hidden" name="retire" value={question} />
        <Submit voice="plain">{t('question-bank:retire.do')}</Submit>
      </PostForm>
    </Fold>
  )
}
