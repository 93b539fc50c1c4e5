import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { HeadFields } from './head-form.tsx'

type Unit = { id: string; name: string }
type BeginProps = { units: readonly Unit[]; refusal: FormFaults | null }

function UnitField({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation()
  const [only] = units
  if (units.length === 1 && only) return <input type="hidden" name="unitId" value={only.id} />
  return <Field name="unitId" type="select" label={t('editor:list.for')} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
}

/** One button for each course of content/. */
export function CopyForm({ units, refusal, copies }: BeginProps & { copies: readonly { slug: string; title: string; copyId: string | null }[] }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <PostForm refusal={refusal}>
      <input type="hidden" name="intent" value="copy" />
      <UnitField units={units} />
      <ul className="divide-y divide-line">
        {copies.map(({ slug, title, copyId }) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0">{title}</span>
            {copyId && units.length === 1 ? (
              <Link to={address(`/team/courses/${copyId}`)} className="thumb">
                {t('editor:list.copied')}
              </Link>
            ) : (
              <button className="button" name="slug" value={slug} aria-label={t('editor:list.openCopy', { title })}>
                {t('editor:list.copy')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </PostForm>
  )
}

export function NewCourseForm({ units, refusal, formKey }: BeginProps & { formKey: string }) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal}>
      <input type="hidden" name="key" value={formKey} />
      <UnitField units={units} />
      <HeadFields />
      <Submit name="intent" value="create">
        {t('editor:list.create')}
      </Submit>
    </PostForm>
  )
}
