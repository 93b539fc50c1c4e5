import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Submit, PostForm } from '#app/ui/form.tsx'

type WorkProgressProps = { work: { done: number; total: number; missing: { name: string; characters: string[] } | null } }

const lookEveryMs = 1000

/** How far the certificates are, looked at again by itself until it is done; without scripts by the link. */
export function WorkProgress({ work: { done, total, missing } }: WorkProgressProps) {
  const { t } = useTranslation()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (missing) return
    const timer = setInterval(revalidate, lookEveryMs)
    return () => clearInterval(timer)
  }, [missing, revalidate])
  if (missing) {
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
  return (
    <section className="card space-y-2" role="status">
      <p>{t('regrade:work.drawing', { done, total })}</p>
      <progress className="w-full" value={done} max={Math.max(total, 1)} aria-label={t('regrade:work.label')} />
      <a href="?" className="text-sm">
        {t('regrade:work.look')}
      </a>
    </section>
  )
}
