import { useFetcher } from '@remix-run/react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'
import { Fold } from '#app/ui/fold.tsx'
import type { BallotStar } from '../pages/ballot-page.server.ts'
import type { BallotAnswer } from './answer-ballot.server.ts'
import { Choice } from './choice.tsx'
import { useKeptCodes } from './kept-codes.tsx'

type ChangeFormProps = {
  star: BallotStar
  answer: BallotAnswer | undefined
  /** The code of the ballot that was cast on this page, where it was. */
  justCast: string | null
}

/** Chooses anew, by the change code alone: what the ballot says now nobody can be shown, its voter neither. */
export function ChangeForm({ star, answer, justCast }: ChangeFormProps) {
  const { t } = useTranslation()
  const fetcher = useFetcher<BallotAnswer>()
  const said = fetcher.data ?? answer
  const [outdated, setOutdated] = useState<BallotAnswer>()
  const [code, setCode] = useCode(star.slug, justCast)
  const id = useId()
  const isNew = said !== outdated
  const fault = isNew ? (said?.fault ?? null) : null
  return (
    <>
      {said?.isChanged && isNew && (
        <Done className="mt-4">
          {t('star-votes:change.done', { star: star.name })}
        </Done>
      )}
      <Fold className="mt-3" label={t('star-votes:change.open')} open={answer !== undefined && answer.fault !== null}>
        <fetcher.Form method="post" aria-label={t('star-votes:change.open')} className="mt-2">
          <input type="hidden" name="star" value={star.slug} />
          <p className="mb-4 max-w-[42rem] text-ink-soft">{t('star-votes:change.how')}</p>
          {fault && (
            <p role="alert" className="notice notice-bad mb-4">
              {t(fault)}
            </p>
          )}
          <div className="mb-5 max-w-[26rem]">
            <label htmlFor={id} className="field-label">
              {t('star-votes:code.label')}
            </label>
            <input
              id={id}
              name="changeCode"
              className="field-input font-mono"
              value={code}
              onChange={({ target }) => {
                setCode(target.value)
                setOutdated(said)
              }}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
            />
          </div>
          <Choice
            key={said?.isChanged ? 'changed' : 'open'}
            star={star}
            chosen={said?.choices ?? []}
            isSending={fetcher.state !== 'idle'}
            onChange={() => setOutdated(said)}
            deed={t('star-votes:change.deed')}
          />
        </fetcher.Form>
      </Fold>
    </>
  )
}

/** The code as it stands in the field: of the ballot just cast, or what this device kept of it. */
function useCode(star: string, justCast: string | null): [string, (code: string) => void] {
  const codes = useKeptCodes()
  const [code, setCode] = useState('')
  useEffect(() => {
    const known = justCast ?? codes.read(star)
    if (known !== null) setCode(known)
  }, [codes, star, justCast])
  return [code, setCode]
}
