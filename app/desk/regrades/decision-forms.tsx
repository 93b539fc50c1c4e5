import { useTranslation } from 'react-i18next'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'

type DecisionProps = { may: { withdraw: boolean; decide: boolean; isOwn: boolean }; shown: string; refusal: FormFaults | null; isWaiting: boolean; isExam: boolean }

/** What the reader may do about a proposal that waits: the proposer takes it back, a second person approves or declines. */
export function DecisionForms({ may, shown, refusal, isWaiting, isExam }: DecisionProps) {
  const { t } = useTranslation()
  if (!isWaiting) return null
  if (may.withdraw) {
    return (
      <section className="card space-y-3">
        <p>{t(`regrade:decide.${isExam ? 'examWaitsForOther' : 'waitsForOther'}`)}</p>
        <PostForm refusal={refusal}>
          <Submit voice="plain" name="intent" value="withdraw">
            {t('regrade:decide.withdraw')}
          </Submit>
        </PostForm>
      </section>
    )
  }
  if (!may.decide) return <p className="notice">{t(`regrade:decide.${isExam ? 'examWhoMay' : 'whoMay'}`)}</p>
  return (
    <section className="card space-y-3">
      <h2>{t('regrade:decide.title')}</h2>
      <p>{t('regrade:decide.what')}</p>
      <PostForm refusal={refusal} className="flex flex-wrap gap-3">
        <input type="hidden" name="shown" value={shown} />
        <Submit name="intent" value="approve">
          {t('regrade:decide.approve')}
        </Submit>
      </PostForm>
      <Fold label={t('regrade:decide.declineOffer')}>
        <PostForm>
          <Submit voice="danger" name="intent" value="decline">
            {t('regrade:decide.decline')}
          </Submit>
        </PostForm>
      </Fold>
    </section>
  )
}
