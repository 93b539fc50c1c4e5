import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { CardPage } from '../cards.server.ts'
import { longestReportReason, shortestReportReason } from '../card-limits.ts'

type CardDeedsProps = { page: CardPage; refusal: FormFaults | null }

/** What this reader can do with the card: the giver offers it to the wall or takes it back, others put it away or report it. */
export function CardDeeds({ page: { card, isGiver, isReceiver, canOffer, onWall, report }, refusal }: CardDeedsProps) {
  const { t } = useTranslation()
  if (card.end) return null
  return (
    <div className="space-y-4">
      {onWall && <p className="notice">{t(`thanks:wall.state.${onWall}`)}</p>}
      {canOffer && <OneDeed deed="offer" label={t('thanks:wall.offer')} hint={t('thanks:wall.offerHint')} voice="main" />}
      {isGiver && (
        <Fold label={t('thanks:takeBack.label')}>
          <OneDeed deed="take-back" label={t('thanks:takeBack.sure')} hint={t('thanks:takeBack.ask')} voice="danger" />
        </Fold>
      )}
      {isReceiver && (
        <Fold label={t('thanks:putAway.label')}>
          <OneDeed deed="put-away" label={t('thanks:putAway.sure')} hint={t('thanks:putAway.ask')} voice="danger" />
        </Fold>
      )}
      {!isGiver && report && <p className="notice">{t(`thanks:report.state.${report}`)}</p>}
      {!isGiver && !report && (
        <Fold label={t('thanks:report.label')} open={refusal?.values['deed'] === 'report'}>
          <PostForm refusal={refusal} className="space-y-3 pb-2">
            <p>{t('thanks:report.ask')}</p>
            <Field name="reason" type="textarea" label={t('thanks:report.reason')} hint={t('thanks:report.reasonHint', { least: shortestReportReason, most: longestReportReason })} />
            <Submit name="deed" value="report">
              {t('thanks:report.deed')}
            </Submit>
          </PostForm>
        </Fold>
      )}
    </div>
  )
}

type OneDeedProps = { deed: 'offer' | 'take-back' | 'put-away'; label: string; hint: string; voice: 'main' | 'danger' }

function OneDeed({ deed, label, hint, voice }: OneDeedProps) {
  return (
    <PostForm className="space-y-2 pb-2">
      <p>{hint}</p>
      <Submit voice={voice} name="deed" value={deed}>
        {label}
      </Submit>
    </PostForm>
  )
}
