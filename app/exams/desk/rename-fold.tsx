import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'

/** Gives an exam another name, until its window has closed. */
export function RenameFold({ title, refusal }: { title: string; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  return (
    <Fold label={t('exams:rename.title')} open={refusal !== undefined}>
      <p className="mb-3 text-ink-soft">{t('exams:rename.intro')}</p>
      <PostForm refusal={refusal}>
        <input type="hidden" name="deed" value="rename" />
        <Field name="title" label={t('exams:desk.name')} defaultValue={title} maxLength={60} autoComplete="off" />
        <Submit>{t('exams:rename.do')}</Submit>
      </PostForm>
    </Fold>
  )
}
