import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { longestReason } from '../reason-length.ts'

type CoSignFormProps = { nomination: { id: string; name: string }; isSigned: boolean; refusal: FormFaults | undefined }

/** 附议, with or without own words; once more to write them anew. */
export function CoSignForm({ nomination: { id, name }, isSigned, refusal }: CoSignFormProps) {
  const { t } = useTranslation()
  return (
    <Fold className="mt-1 text-sm" label={t(isSigned ? 'star-votes:coSign.rewrite' : 'star-votes:coSign.open')} open={refusal !== undefined}>
      <PostForm refusal={refusal} className="mt-2 space-y-3">
        <input type="hidden" name="nomination" value={id} />
        <Field name="words" type="textarea" rows={2} required={false} label={t('star-votes:coSign.words')} hint={t('star-votes:coSign.hint', { most: longestReason })} />
        <Submit voice="plain" name="deed" value="co-sign">
          {t('star-votes:coSign.deed')}
          <span className="sr-only"> {name}</span>
        </Submit>
      </PostForm>
    </Fold>
  )
}
