import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { noteColours } from './kind-word-limits.ts'

type KindWordFormProps = { refusal: FormFaults | null; requestKey: string }

export function KindWordForm({ refusal, requestKey }: KindWordFormProps) {
  const { t } = useTranslation()
  const chosen = refusal?.values['colour'] ?? 'YELLOW'
  return (
    <PostForm refusal={refusal}>
      <input type="hidden" name="requestKey" value={requestKey} />
      <Field name="text" type="textarea" label={t('wall:kindWord.text')} hint={t('wall:kindWord.textHint')} />
      <fieldset>
        <legend className="field-label">{t('wall:kindWord.colour')}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {noteColours.map((colour) => (
            <label key={colour} className={`paper-note paper-note-${colour.toLowerCase()} flex min-h-[44px] items-center gap-2 py-2`}>
              <input type="radio" name="colour" value={colour} defaultChecked={colour === chosen} className="h-5 w-5" />
              {t(`wall:kindWord.colours.${colour}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Submit name="deed" value="post">
        {t('wall:kindWord.post')}
      </Submit>
    </PostForm>
  )
}
