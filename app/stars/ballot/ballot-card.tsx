import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { AboutStar } from '../editions/about-star.tsx'
import { StarBadge } from '../editions/star-badge.tsx'
import type { BallotStar } from '../pages/ballot-page.server.ts'
import { FaceCard } from './face-card.tsx'
import { choosePlace, noRanking, type Ranking, tapWithin } from './ranking.ts'
import { Stub } from './stub.tsx'

/** What the server said of a ballot: its receipt, or why it does not count. */
export type BallotAnswer = { star: string; receipt: string | null; fault: string | null; choices: string[] }

type BallotCardProps = { star: BallotStar; requestKey: string; answer: BallotAnswer | undefined }

/**
 * One star's ballot. Without scripts radio groups, one for each place, or boxes where there are no places; with scripts a
 * tap on a face takes the next free place as well.
 */
export function BallotCard({ star, requestKey, answer }: BallotCardProps) {
  const { t } = useTranslation()
  const fetcher = useFetcher<BallotAnswer>()
  const said = fetcher.data ?? answer
  const [outdated, setOutdated] = useState<BallotAnswer>()
  return (
    <section className="card" aria-labelledby={`ballot-${star.slug}`}>
      <h2 id={`ballot-${star.slug}`} className="flex items-center gap-2 text-zhu">
        <StarBadge badge={star.badge} /> {star.name}
      </h2>
      <p className="mt-1 text-ink-soft">{star.honours}</p>
      <AboutStar about={star.about} />
      <div className="mt-4">
        {said?.receipt ? (
          <Stub star={star.name} receipt={said.receipt} />
        ) : star.isVoted || said?.fault === 'stars:refused.already-voted' ? (
          <p className="notice notice-good flex items-center gap-2">
            <Icon name="check" /> {t('stars:ballot.alreadyVoted')}
          </p>
        ) : (
          <fetcher.Form method="post" aria-labelledby={`ballot-${star.slug}`}>
            <input type="hidden" name="star" value={star.slug} />
            <input type="hidden" name="requestKey" value={requestKey} />
            {said?.fault && said !== outdated && (
              <p role="alert" className="notice notice-bad mb-4">
                {t(said.fault)}
              </p>
            )}
            <Choice star={star} chosen={said?.choices ?? []} isSending={fetcher.state !== 'idle'} onChange={() => setOutdated(said)} />
          </fetcher.Form>
        )}
      </div>
    </section>
  )
}

type ChoiceProps = { star: BallotStar; chosen: string[]; isSending: boolean; onChange: () => void }

function Choice({ star, chosen, isSending, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const [ranking, setRanking] = useState<Ranking>(noRanking.map((_, place) => chosen[place] ?? null))
  const [saysNobody, setSaysNobody] = useState(false)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  const { method } = star
  const places = Math.min(star.faces.length, star.places)
  const tap = tapWithin(star.places)
  const rank = (next: Ranking, nobody = false) => {
    setRanking(next)
    setSaysNobody(nobody)
    onChange()
  }
  return (
    <>
      {star.faces.length === 0 ? (
        <p className="text-ink-soft">{t('stars:ballot.nobodyStands')}</p>
      ) : (
        <fieldset>
          <legend className="mb-3 text-balance">{t(method === 'ranked' ? `stars:ballot.rank.${isLive ? 'tap' : 'choose'}.${places}` : `stars:ballot.${method}.${isLive ? 'tap' : 'choose'}`)}</legend>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
            {star.faces.map((face) => (
              <FaceCard
                key={face.id}
                face={face}
                method={method}
                place={ranking.indexOf(face.id)}
                places={places}
                isLive={isLive}
                onTap={() => rank(tap(ranking, face.id))}
                onPlace={(place) => rank(choosePlace(ranking, { place, id: face.id }))}
              />
            ))}
          </ul>
        </fieldset>
      )}
      <label className="mt-4 flex min-h-[44px] items-center gap-3">
        <input
          type="checkbox"
          name="nobody"
          className="h-5 w-5 accent-zhu"
          checked={saysNobody}
          onChange={({ target }) => rank(noRanking, target.checked)}
        />
        {t('stars:ballot.nobody')}
      </label>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-honour" disabled={isSending}>
          {t('stars:ballot.cast', { star: star.name })}
        </button>
        <button type="reset" className="button button-quiet" onClick={() => rank(noRanking)}>
          {t('stars:ballot.again')}
        </button>
      </div>
    </>
  )
}
