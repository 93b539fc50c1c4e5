import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type ReceiptsProps = {
  stars: { slug: string; name: string; receipts: string[] }[]
  refusal: FormFaults | null | undefined
  /** The answer to a receipt that was asked about: the star's name, or '' for one that is not known. */
  found: string | null
}

/** Was my ballot counted? A question for one receipt, and the whole list where it gives nothing away. */
export function Receipts({ stars, refusal, found }: ReceiptsProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="receipts" className="space-y-4">
      <h2 id="receipts">{t('stars:receipts.title')}</h2>
      <p className="text-ink-soft">{t('stars:receipts.intro')}</p>
      {found !== null && (
        <p role="status" className={`notice ${found ? 'notice-good' : 'notice-bad'}`}>
          {found ? t('stars:receipts.counted', { star: found }) : t('stars:receipts.unknown')}
        </p>
      )}
      <PostForm refusal={refusal} className="flex max-w-md flex-wrap items-end gap-3">
        <Field name="receipt" label={t('stars:receipts.label')} autoComplete="off" maxLength={40} />
        <Submit voice="plain">{t('stars:receipts.check')}</Submit>
      </PostForm>
      {stars
        .filter(({ receipts }) => receipts.length > 0)
        .map(({ slug, name, receipts }) => (
          <Fold key={slug} className="card py-2" label={t('stars:receipts.list', { star: name, count: receipts.length })}>
            {/* One text: a unit of thousands would have thousands of elements. */}
            <p className="mt-2 font-mono text-sm">{receipts.join(' ')}</p>
          </Fold>
        ))}
    </section>
  )
}
