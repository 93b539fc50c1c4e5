import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { ProgressCard } from '#app/ui/progress-card.tsx'

type WorkProgressProps = { work: { done: number; total: number; missing: { name: string; characters: string[] } | null } }

/** How far the certificates are, or whose name stops them. */
export function WorkProgress({ work: { done, total, missing } }: WorkProgressProps) {
  const { t } = useTranslation()
  if (!missing) return <ProgressCard words={t('regrade:work.label')} far={t('regrade:work.drawing', { done, total })} done={done} total={total} />
  return (
    <section className="card space-y-3">
      <p role="alert" className="notice notice-bad">
        {t('regrade:work.missing', { name: missing.name, characters: missing.characters.join('') })}
      </p>
      <PostForm>
        <Submit name="intent" value="resume">
          {t('regrade:work.resume')}
        </Submit>
      </PostForm>
    </section>
  )
}
