import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'

type Relative = { id: string; name: string; isFromMe: boolean; since: string }

/** Each with who said so and since when; either of the two can end it. */
export function RelativeList({ relatives }: { relatives: Relative[] }) {
  const { t } = useTranslation()
  if (relatives.length === 0) return <p className="notice">{t('star-votes:kin.nobody')}</p>
  return (
    <ul className="space-y-3" aria-label={t('star-votes:kin.title')}>
      {relatives.map(({ id, name, isFromMe, since }) => (
        <li key={id} className="card flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 flex-1 basis-48">
            <span className="block font-medium wrap-anywhere">{name}</span>
            <span className="block text-sm text-ink-soft">{t(isFromMe ? 'star-votes:kin.byMe' : 'star-votes:kin.byOther', { name, since })}</span>
          </span>
          <PostForm className="">
            <input type="hidden" name="id" value={id} />
            <Submit voice="plain" name="deed" value="end">
              {t('star-votes:kin.end')}
              <span className="sr-only"> {name}</span>
            </Submit>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
