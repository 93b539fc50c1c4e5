import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BallotStar } from '../pages/ballot-page.server.ts'
import { FaceCard } from './face-card.tsx'
import { choosePlace, noRanking, type Ranking, tapWithin } from './ranking.ts'

type ChoiceProps = {
  star: BallotStar
  chosen: string[]
  isSending: boolean
  onChange: () => void
  /** What the button says. */
  deed: string
}

/**
 * The faces of one star to choose from. Without scripts radio groups, one for each place, or boxes where there are no
 * places; with scripts a tap on a face takes the next free place as well.
 */
export function Choice({ star, chosen, isSending, onChange, deed }: ChoiceProps) {
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
          <input type="hidden" name="order" value={star.faces.map(({ id }) => id).join(' ')} />
          <legend className="mb-3">{t(method === 'ranked' ? `stars:ballot.rank.${isLive ? 'tap' : 'choose'}.${places}` : `stars:ballot.${method}.${isLive ? 'tap' : 'choose'}`)}</legend>
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
          {deed}
        </button>
        <button type="reset" className="button button-quiet" onClick={() => rank(noRanking)}>
          {t('stars:ballot.again')}
        </button>
      </div>
    </>
  )
}
