import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { StarBadge } from '../editions/star-badge.tsx'
import type { StarToPublish } from './publishing.server.ts'

type PublishFormProps = {
  stars: StarToPublish[]
  refusal: FormFaults | undefined
  /** Until when the notice hangs; null when it is over. */
  readyFrom: string | null
}

/** The winners with their citations, to look over; what comes next asks once more before anything is published. */
export function PublishForm({ stars, refusal, readyFrom }: PublishFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="space-y-4">
      {stars.map(({ slug, name, badge, outcome, path, isScored, winners }) => (
        <section key={slug} className="card space-y-4" aria-labelledby={`star-${slug}`}>
          <h2 id={`star-${slug}`} className="flex items-center gap-2 text-zhu">
            <StarBadge badge={badge} /> {name}
          </h2>
          {path && <p className="text-sm text-ink-soft">{t(`stars:path.${path}`)}</p>}
          {winners.length === 0 && <p className="text-ink-soft">{t(outcome === 'no-quorum' ? 'stars:month.noQuorum' : isScored ? 'star-score:nobody' : 'stars:month.nobody')}</p>}
          {winners.map(({ id, name: winner, photoKey, field, suggestion }) => (
            <div key={id} className="flex flex-col gap-4 sm:flex-row">
              <div className="flex min-w-0 items-center gap-3 sm:w-40 sm:flex-none sm:flex-col sm:text-center">
                <Avatar id={id} name={winner} photoKey={photoKey} size="lg" />
                <span className="min-w-0 max-w-full font-medium">{winner}</span>
              </div>
              <div className="min-w-0 flex-1">
                <Field name={field} type="textarea" rows={3} label={t('stars:publish.citation', { name: winner })} hint={t('stars:publish.citationHint')} defaultValue={suggestion} />
              </div>
            </div>
          ))}
        </section>
      ))}
      {readyFrom === null ? (
        <Submit name="deed" value="ask">
          {t('stars:publish.next')} <Icon name="arrow" />
        </Submit>
      ) : (
        <p className="notice">{t('stars:publish.noticeUntil', { until: readyFrom })}</p>
      )}
    </PostForm>
  )
}
