import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type Head = { titleZh: string; titleEn: string; summaryZh: string; summaryEn: string }

/** Both languages side by side; one below the other on a phone. */
export function HeadFields({ head }: { head?: Head }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field name="titleZh" label={t('editor:head.titleZh')} defaultValue={head?.titleZh} maxLength={80} />
      <Field name="titleEn" lang="en" label={t('editor:head.titleEn')} defaultValue={head?.titleEn} maxLength={120} />
      <Field name="summaryZh" type="textarea" rows={3} label={t('editor:head.summaryZh')} defaultValue={head?.summaryZh} maxLength={200} />
      <Field name="summaryEn" lang="en" type="textarea" rows={3} label={t('editor:head.summaryEn')} defaultValue={head?.summaryEn} maxLength={200} />
    </div>
  )
}

export function HeadForm({ head, refusal }: { head: Head; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal}>
      <HeadFields head={head} />
      <Submit voice="plain" name="intent" value="head">
        {t('editor:head.save')}
      </Submit>
    </PostForm>
  )
}
