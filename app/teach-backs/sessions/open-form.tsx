import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'

type OpenFormProps = { isCertified: boolean; /** Names of who is not covered yet. */ awaited: readonly string[]; refusal: FormFaults | null }

/** The teacher begins a session; whoever missed the last ones is named, so that nobody is forgotten. */
export function OpenForm({ isCertified, awaited, refusal }: OpenFormProps) {
  const { t } = useTranslation()
  if (!isCertified) {
    return (
      <p className="notice notice-bad flex gap-2">
        <Icon name="warn" /> <span>{t('teach-backs:open.lostCertificate')}</span>
      </p>
    )
  }
  return (
    <section className="card space-y-3">
      <h2>{t('teach-backs:open.title')}</h2>
      {awaited.length > 0 && (
        <div>
          <h3 className="text-base">{t('teach-backs:open.awaitedNext')}</h3>
          <ul className="mt-1 flex flex-wrap gap-2">
            {awaited.map((name, place) => (
              <li key={place} className="chip">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PostForm refusal={refusal}>
        <input type="hidden" name="deed" value="open" />
        <Field name="place" label={t('teach-backs:open.place')} hint={t('teach-backs:open.placeHint')} maxLength={40} autoComplete="off" />
        <p className="text-sm text-ink-soft">{t('teach-backs:open.hint')}</p>
        <Submit className="w-full sm:w-auto">{t('teach-backs:open.do')}</Submit>
      </PostForm>
    </section>
  )
}
