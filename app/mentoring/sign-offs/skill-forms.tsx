import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

/** Where a browser without scripts comes back to when the form was refused. */
function placeOf(skill: string): string {
  return `#skill-${encodeURIComponent(skill)}`
}

type Skill = { id: string; state: 'open' | 'signed' | 'returned' }

/** At the counter, with one thumb: sign in one tap, or say what is missing. */
export function MentorForms({ skill, requestKey, refusal }: { skill: Skill; requestKey: string; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const hidden = (
    <>
      <input type="hidden" name="skill" value={skill.id} />
      <input type="hidden" name="requestKey" value={requestKey} />
    </>
  )
  return (
    <div className="space-y-2">
      {skill.state !== 'signed' && (
        <PostForm>
          <input type="hidden" name="deed" value="sign" />
          {hidden}
          <Submit className="min-h-[56px] w-full">{t('mentoring:skill.sign')}</Submit>
        </PostForm>
      )}
      <Fold open={refusal !== null} label={t(skill.state === 'signed' ? 'mentoring:skill.returnLater' : 'mentoring:skill.return')}>
        <PostForm refusal={refusal} action={placeOf(skill.id)} className="space-y-3">
          <input type="hidden" name="deed" value="return" />
          {hidden}
          <Field name="reason" type="textarea" label={t('mentoring:skill.whatIsMissing')} hint={t('mentoring:skill.whatIsMissingHint')} />
          <Submit voice="plain" className="w-full sm:w-auto">
            {t('mentoring:skill.doReturn')}
          </Submit>
        </PostForm>
      </Fold>
    </div>
  )
}

/** The mentee disagrees; the lead sees it. */
export function DisputeForm({ skill, signOffId, refusal }: { skill: string; signOffId: string; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <Fold open={refusal !== null} label={t('mentoring:dispute.open')}>
      <PostForm refusal={refusal} action={placeOf(skill)} className="space-y-3">
        <input type="hidden" name="deed" value="dispute" />
        <input type="hidden" name="skill" value={skill} />
        <input type="hidden" name="signOffId" value={signOffId} />
        <Field name="reason" type="textarea" label={t('mentoring:dispute.why')} hint={t('mentoring:dispute.hint')} />
        <Submit voice="plain">{t('mentoring:dispute.send')}</Submit>
      </PostForm>
    </Fold>
  )
}
