import { useTranslation } from 'react-i18next'
import type { Translate } from '#app/platform/i18n.ts'
import { EvidenceCard } from '../pages/evidence-card.tsx'
import type { NominationView } from './nomination-views.server.ts'

/** What a nomination says: the reason, what it is tied to, what stands beside it, and by how many it was co-signed. */
export function NominationBody({ nomination }: { nomination: NominationView }) {
  const { t } = useTranslation()
  const { reason, act, pledge, coSigners, isCoSignedByMe, coWords, card, praise, hasStudied } = nomination
  return (
    <>
      <span className="block text-ink-soft wrap-anywhere">{reason}</span>
      {(act ?? pledge) && (
        <span className="mt-1 flex flex-wrap gap-1.5">
          {pledge && <span className="chip chip-gold max-w-full whitespace-normal text-left">{t('star-votes:ground.pledgeChip', { pledge })}</span>}
          {act && <span className="chip max-w-full whitespace-normal text-left">{t('star-votes:ground.actChip', { day: act })}</span>}
        </span>
      )}
      {praise && (
        <p className="mt-1 rounded-control bg-gold-tint px-2 py-2 text-sm text-ink wrap-anywhere">
          {t('star-votes:praise.line', { day: praise.day, channel: t(`star-votes:praise.channels.${praise.channel}`), words: praise.words })}
        </p>
      )}
      {card && <EvidenceCard card={card} />}
      {hasStudied && <p className="mt-1 rounded-control bg-qing-tint px-2 py-2 text-sm text-ink">{t('star-votes:study.line')}</p>}
      {coSigners > 0 && (
        <div className="mt-1 text-sm">
          <p className="font-medium text-ink">{coSignWords(t, { coSigners, isCoSignedByMe })}</p>
          <ul>
            {coWords.map((words) => (
              <li key={words} className="mt-1 border-l-2 border-line pl-2 text-ink-soft wrap-anywhere">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** The reader is no colleague of the reader's. */
function coSignWords(t: Translate, { coSigners, isCoSignedByMe }: Pick<NominationView, 'coSigners' | 'isCoSignedByMe'>): string {
  if (!isCoSignedByMe) return t('star-votes:coSign.count', { count: coSigners })
  return coSigners === 1 ? t('star-votes:coSign.onlyMe') : t('star-votes:coSign.withMe', { count: coSigners - 1 })
}
