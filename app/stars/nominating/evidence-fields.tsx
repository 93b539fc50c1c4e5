import { useTranslation } from 'react-i18next'
import { Field, type FormFaults } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { longestPraise, praiseChannels } from './praise.ts'

type Choice = { value: string; label: string }
type EvidenceFieldsProps = { days: { first: string; last: string }; cards: Choice[]; certificates: Choice[]; refusal: FormFaults | undefined }

const names = ['praiseDay', 'praiseChannel', 'praiseWords', 'card', 'certificate']

/** What a nomination can bring along, folded away: it needs none. */
export function EvidenceFields({ days, cards, certificates, refusal }: EvidenceFieldsProps) {
  const { t } = useTranslation()
  const isFilled = names.some((name) => refusal?.faults[name] !== undefined || Boolean(refusal?.values[name]))
  const channels = praiseChannels.map((channel) => ({ value: channel, label: t(`star-votes:praise.channels.${channel}`) }))
  return (
    <Fold label={t('star-votes:evidence.title')} open={isFilled}>
      <div className="mt-3 space-y-4">
        <p className="text-sm text-ink-soft">{t('star-votes:evidence.hint')}</p>
        <fieldset className="space-y-4">
          <legend className="font-medium">{t('star-votes:praise.title')}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="praiseDay" type="date" required={false} label={t('star-votes:praise.day')} min={days.first} max={days.last} />
            <Field name="praiseChannel" type="select" required={false} label={t('star-votes:praise.channel')} options={[{ value: '', label: t('stars:nominate.choose') }, ...channels]} />
          </div>
          <Field name="praiseWords" type="textarea" rows={2} required={false} label={t('star-votes:praise.words')} hint={t('star-votes:praise.hint', { most: longestPraise })} />
        </fieldset>
        {cards.length > 0 && (
          <Field
            name="card"
            type="select"
            required={false}
            label={t('stars:nominate.card')}
            hint={t('stars:nominate.cardHint')}
            options={[{ value: '', label: t('stars:nominate.noCard') }, ...cards]}
          />
        )}
        {certificates.length > 0 && (
          <Field
            name="certificate"
            type="select"
            required={false}
            label={t('star-votes:study.title')}
            hint={t('star-votes:study.hint')}
            options={[{ value: '', label: t('star-votes:study.none') }, ...certificates]}
          />
        )}
      </div>
    </Fold>
  )
}
