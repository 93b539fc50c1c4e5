import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { duties } from './duties.ts'

type Props = { viewer: 'mentor' | 'mentee' | 'lead'; hasAccepted: boolean; refusal: FormFaults | null }

/** What the two promise each other, and the place to say yes or no. */
export function Invitation({ viewer, hasAccepted, refusal }: Props) {
  const { t } = useTranslation()
  return (
    <section className="card space-y-4">
      <h2>{t('mentoring:agreement.title')}</h2>
      <p>{t('mentoring:agreement.intro')}</p>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {['mentor', 'mentee'].map((side) => (
          <div key={side}>
            <h3>{t(`mentoring:agreement.${side}.title`)}</h3>
            <ol className="mt-1 list-decimal space-y-1 pl-5">
              {duties.map((duty) => (
                <li key={duty}>{t(`mentoring:agreement.${side}.${duty}`)}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      {viewer !== 'lead' && (hasAccepted ? <p className="notice">{t('mentoring:agreement.waiting')}</p> : <Answer refusal={refusal} />)}
    </section>
  )
}

function Answer({ refusal }: { refusal: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-2">
      <PostForm>
        <input type="hidden" name="deed" value="accept" />
        <Submit className="w-full sm:w-auto">{t('mentoring:agreement.accept')}</Submit>
      </PostForm>
      <Fold open={refusal !== null} label={t('mentoring:agreement.decline')}>
        <PostForm refusal={refusal} className="space-y-3">
          <input type="hidden" name="deed" value="decline" />
          <Field name="reason" type="textarea" rows={2} label={t('mentoring:agreement.whyNot')} />
          <Submit voice="danger">{t('mentoring:agreement.decline')}</Submit>
        </PostForm>
      </Fold>
    </div>
  )
}
