import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'

/** The nominee steps back from a star, or comes back to it, as long as the vote has not opened. */
export function DeclineForm({ star, hasDeclined }: { star: string; hasDeclined: boolean }) {
  const { t } = useTranslation()
  return (
    <PostForm className="mt-3 border-t border-line pt-3">
      <input type="hidden" name="star" value={star} />
      <p className="mb-2 text-sm text-ink-soft">{t(hasDeclined ? 'star-votes:decline.hasDeclined' : 'star-votes:decline.hint')}</p>
      <Submit voice="plain" name="deed" value={hasDeclined ? 'come-back' : 'decline'}>
        {t(hasDeclined ? 'star-votes:decline.comeBack' : 'stars:nominate.decline')}
      </Submit>
    </PostForm>
  )
}
