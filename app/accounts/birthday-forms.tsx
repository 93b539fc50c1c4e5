import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type BirthdayFormsProps = { month: string; day: string; words: string | null; months: { value: string; label: string }[]; refusal: FormFaults | undefined }

const days = Array.from({ length: 31 }, (_, index) => ({ value: String(index + 1).padStart(2, '0'), label: String(index + 1) }))
const unchosen = { value: '', label: '—' }

/** A birthday on the wall: by one's own choice alone, and gone again by one press. */
export function BirthdayForms({ month, day, words, months, refusal }: BirthdayFormsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="mb-3 text-ink-soft">{t('wall-life:birthday.intro')}</p>
      {words !== null && <p className="notice notice-good mb-4">{t('wall-life:birthday.chosen', { day: words })}</p>}
      <PostForm key={words} refusal={refusal}>
        <div className="grid grid-cols-2 gap-4">
          <Field name="month" type="select" label={t('wall-life:birthday.month')} options={[unchosen, ...months]} defaultValue={month} />
          <Field name="day" type="select" label={t('wall-life:birthday.day')} options={[unchosen, ...days]} defaultValue={day} />
        </div>
        <Submit name="intent" value="birthday">
          {t('wall-life:birthday.save')}
        </Submit>
      </PostForm>
      {words !== null && (
        <PostForm className="mt-3">
          <Submit voice="plain" name="intent" value="forget-birthday">
            {t('wall-life:birthday.remove')}
          </Submit>
        </PostForm>
      )}
    </>
  )
}
