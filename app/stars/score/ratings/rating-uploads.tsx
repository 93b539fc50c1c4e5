import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type Props = { requestKey: string; uploads: readonly { id: string; name: string; on: string; isImported: boolean }[]; refusal: FormFaults | undefined; /** Why a file could not be read at all. */ sentence: string | null }

/** A file of ratings to look at before anything of it counts, and the last ones. */
export function RatingUploads({ requestKey, uploads, refusal, sentence }: Props) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <section className="card space-y-4" aria-labelledby="upload">
      <h2 id="upload">{t('score-desk:ratings.upload')}</h2>
      <p className="text-ink-soft">{t('score-desk:ratings.uploadHint')}</p>
      <PostForm refusal={refusal} encType="multipart/form-data">
        <input type="hidden" name="deed" value="upload" />
        <input type="hidden" name="requestKey" value={requestKey} />
        <Field name="file" type="file" label={t('score-desk:ratings.file')} accept=".xlsx,.csv,.txt" />
        {sentence && <p className="notice notice-bad">{sentence}</p>}
        <Submit>{t('score-desk:ratings.read')}</Submit>
      </PostForm>
      {uploads.length > 0 && (
        <ul className="space-y-1 border-t border-line pt-3">
          {uploads.map(({ id, name, on, isImported }) => (
            <li key={id}>
              <Link to={address(`/team/stars/ratings/${id}`)} className="thumb wrap-anywhere">
                {t(isImported ? 'score-desk:ratings.fileImported' : 'score-desk:ratings.fileWaiting', { name, on })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
