import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { AboutStar } from '../editions/about-star.tsx'
import { StarBadge } from '../editions/star-badge.tsx'
import type { BallotStar } from '../pages/ballot-page.server.ts'
import type { BallotAnswer } from './answer-ballot.server.ts'
import { ChangeForm } from './change-form.tsx'
import { Choice } from './choice.tsx'
import { inOrder } from './in-order.ts'
import { Stub } from './stub.tsx'

type BallotCardProps = { star: BallotStar; requestKey: string; answer: BallotAnswer | undefined }

/** One star's ballot: to be cast, or, once it is, to be changed by whoever has its code. */
export function BallotCard({ star: drawn, requestKey, answer }: BallotCardProps) {
  const { t } = useTranslation()
  const star = answer ? { ...drawn, faces: inOrder(drawn.faces, answer.order) } : drawn
  const fetcher = useFetcher<BallotAnswer>()
  const said = fetcher.data ?? (answer?.deed === 'cast' ? answer : undefined)
  const [outdated, setOutdated] = useState<BallotAnswer>()
  const isSecond = said?.fault === 'stars:refused.already-voted'
  const isCast = star.isVoted || Boolean(said?.receipt) || isSecond
  return (
    <section className="card" aria-labelledby={`ballot-${star.slug}`}>
      <h2 id={`ballot-${star.slug}`} className="flex items-center gap-2 text-zhu">
        <StarBadge badge={star.badge} /> {star.name}
      </h2>
      <p className="mt-1 text-ink-soft">{star.honours}</p>
      <AboutStar about={star.about} />
      <div className="mt-4">
        {said?.receipt && <Stub star={star} receipt={said.receipt} changeCode={said.changeCode} />}
        {isSecond && (
          <p role="alert" className="notice notice-bad">
            {t('stars:refused.already-voted')}
          </p>
        )}
        {isCast && !said?.receipt && !isSecond && (
          <p className="notice notice-good flex items-center gap-2">
            <Icon name="check" /> {t('stars:ballot.alreadyVoted')}
          </p>
        )}
        {isCast ? (
          <ChangeForm star={star} answer={answer?.deed === 'change' ? answer : undefined} justCast={said?.changeCode ?? null} />
        ) : (
          <fetcher.Form method="post" aria-labelledby={`ballot-${star.slug}`}>
            <input type="hidden" name="star" value={star.slug} />
            <input type="hidden" name="requestKey" value={requestKey} />
            {said?.fault && said !== outdated && (
              <p role="alert" className="notice notice-bad mb-4">
                {t(said.fault)}
              </p>
            )}
            <Choice star={star} chosen={said?.choices ?? []} isSending={fetcher.state !== 'idle'} onChange={() => setOutdated(said)} deed={t('stars:ballot.cast', { star: star.name })} />
          </fetcher.Form>
        )}
      </div>
    </section>
  )
}
