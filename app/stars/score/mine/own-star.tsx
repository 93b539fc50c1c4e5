import { useTranslation } from 'react-i18next'
import type { OwnPart, OwnStar as Star } from './own-score.server.ts'

/** One star with a composite score, as the person whom it is about reads it: why, or why not, and what would help. */
export function OwnStar({ star, isPublished, isFrozen }: { star: Star; isPublished: boolean; isFrozen: boolean }) {
  const { t } = useTranslation()
  const { slug, name, stood, hasWon, parts, composite, isVetoed, isShortOfDays, leastDutyDays, view, help } = star
  const standing = isFrozen ? (stood ? 'stood' : 'didNotStand') : 'notYet'
  return (
    <section className="card space-y-4" aria-labelledby={`own-${slug}`}>
      <h2 id={`own-${slug}`}>{name}</h2>
      <p>{t(hasWon ? 'star-score:mine.won' : `star-score:mine.${standing}`)}</p>
      {isPublished && isShortOfDays && <p className="notice notice-warn">{t('star-score:mine.shortOfDays', { count: leastDutyDays })}</p>}
      {isVetoed && <p className="notice notice-warn">{t('star-score:mine.vetoed')}</p>}
      <table className="w-full max-w-[36rem]">
        <caption className="sr-only">{t('star-score:mine.caption', { star: name })}</caption>
        <thead>
          <tr className="text-left text-sm text-ink-soft">
            <th scope="col" className="py-1 pr-3 font-normal">{t('star-score:mine.part')}</th>
            <th scope="col" className="py-1 pr-3 font-normal">{t('star-score:mine.weight')}</th>
            <th scope="col" className="py-1 font-normal">{t('star-score:mine.own')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.part} own={part} isPublished={isPublished} />
          ))}
        </tbody>
      </table>
      {composite !== null && <p className="font-medium">{t('star-score:mine.composite', { score: composite })}</p>}
      {view !== null && (
        <blockquote className="border-l-4 border-line pl-4">
          <p className="text-sm text-ink-soft">{t('star-score:mine.view')}</p>
          <p>{view}</p>
        </blockquote>
      )}
      {help.length > 0 && (
        <div>
          <p className="font-medium">{t('star-score:mine.help')}</p>
          <ul className="list-disc space-y-1 pl-6">
            {help.map((key) => (
              <li key={key}>{t(`star-score:help.${key}`, { count: leastDutyDays })}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function PartRow({ own: { part, weight, state, percentile, used }, isPublished }: { own: OwnPart; isPublished: boolean }) {
  const { t } = useTranslation()
  const told = state === 'missing' ? t('star-score:missing') : state === 'told' ? (percentile === '100' ? t('star-score:aheadOfAll') : t('star-score:ahead', { percent: percentile })) : t(isPublished ? 'star-score:mine.fewBallots' : 'star-score:mine.later')
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-3 text-left font-medium">{t(`star-score:part.${part}`)}</th>
      <td className="py-2 pr-3">
        {t('star-score:percent', { value: weight })}
        {used !== null && Number(used) !== weight && <span className="block text-sm text-ink-soft">{t('star-score:mine.used', { value: used })}</span>}
      </td>
      <td className="py-2">{told}</td>
    </tr>
  )
}
