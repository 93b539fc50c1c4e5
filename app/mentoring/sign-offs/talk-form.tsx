import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'

/** One tap of mentor or lead: the dispute has been talked through. On the lead's desk it names the pairing, on the pairing's sheet the skill. */
export function TalkForm({ dispute, ...where }: { dispute: string } & ({ skill: string } | { pairing: string })) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <input type="hidden" name="deed" value="talk" />
      <input type="hidden" name="dispute" value={dispute} />
      {Object.entries(where).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit voice="plain" className="w-full sm:w-auto">
        {t('mentoring:dispute.talk')}
      </Submit>
    </PostForm>
  )
}
