import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { ExternalView } from './external-list.server.ts'

type Props = { certificate: ExternalView; /** Of whichever form on the page was refused; this one takes only its own. */ refusal: FormFaults | null }

/** Accepted by one press, returned with a reason; what was decided may be decided anew. */
export function DecisionForms({ certificate: { id, state, seen, kind, personName }, refusal }: Props) {
  const { t } = useTranslation()
  const own = refusal?.values['certificate'] === id ? refusal : null
  const whose = <span className="sr-only">{t('external-certificates:of', { name: personName, kind })}</span>
  const hidden = (
    <>
      <input type="hidden" name="certificate" value={id} />
      <input type="hidden" name="seen" value={seen} />
    </>
  )
  const isAccepted = state === 'accepted' || state === 'expired'
  return (
    <>
      {!isAccepted && (
        <PostForm refusal={own?.values['deed'] === 'accept' ? own : null} className="">
          {hidden}
          <input type="hidden" name="deed" value="accept" />
          <Submit voice={state === 'returned' ? 'plain' : 'main'}>
            {t(`external-certificates:${state === 'returned' ? 'acceptAfterAll' : 'accept'}`)} {whose}
          </Submit>
        </PostForm>
      )}
      {state !== 'returned' && (
        <Fold className="w-full" open={own?.values['deed'] === 'return'} label={<>{t('external-certificates:return')} {whose}</>}>
          <PostForm refusal={own?.values['deed'] === 'return' ? own : null} className="space-y-3 pb-2">
            {hidden}
            <input type="hidden" name="deed" value="return" />
            <Field name="reason" type="textarea" rows={2} label={t('external-certificates:reason')} hint={t('external-certificates:reasonHint')} />
            <Submit voice="danger">{t('external-certificates:return')}</Submit>
          </PostForm>
        </Fold>
      )}
    </>
  )
}
