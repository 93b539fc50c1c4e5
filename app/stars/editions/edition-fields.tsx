import { useTranslation } from 'react-i18next'
import { Checkbox, Field, type FormFaults, useFault } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { ScoreFields } from '../score/score-fields.tsx'
import { methods } from '../star-rule.ts'
import { type Badge, badges, isBadge } from './badges.ts'
import { type Edition, mostCoolDownMonths } from './edition.ts'
import { scopes } from './eligibility.ts'
import { StarBadge } from './star-badge.tsx'

type EditionFieldsProps = { edition: Edition; positions: readonly string[]; refusal: FormFaults | undefined }

/** All that a star is: what it is called and honours, how and whom one elects, its drawing. */
export function EditionFields({ edition, positions, refusal }: EditionFieldsProps) {
  const typed = refusal?.values['badge'] ?? ''
  return (
    <>
      <NameFields edition={edition} />
      <RuleFields edition={edition} />
      <EligibilityFields edition={edition} positions={positions} />
      <ScoreFields score={edition.score} />
      <BadgeFields badge={isBadge(typed) ? typed : edition.badge} />
    </>
  )
}

function NameFields({ edition: { name, honours, criteria } }: { edition: Edition }) {
  const { t } = useTranslation()
  const own = (text: { zh: string; en: string }) => (text.en === text.zh ? '' : text.en)
  return (
    <fieldset className="card space-y-4">
      <legend className="sr-only">{t('star-desk:what')}</legend>
      <h2 aria-hidden="true">{t('star-desk:what')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="nameZh" label={t('star-desk:nameZh')} defaultValue={name.zh} maxLength={12} />
        <Field name="nameEn" lang="en" label={t('star-desk:nameEn')} hint={t('star-desk:englishHint')} defaultValue={own(name)} maxLength={40} required={false} />
        <Field name="honoursZh" type="textarea" rows={2} label={t('star-desk:honoursZh')} defaultValue={honours.zh} />
        <Field name="honoursEn" lang="en" type="textarea" rows={2} label={t('star-desk:honoursEn')} defaultValue={own(honours)} required={false} />
        <Field name="criteriaZh" type="textarea" rows={4} label={t('star-desk:criteriaZh')} hint={t('star-desk:criteriaHint')} defaultValue={criteria.zh} />
        <Field name="criteriaEn" lang="en" type="textarea" rows={4} label={t('star-desk:criteriaEn')} defaultValue={own(criteria)} required={false} />
      </div>
    </fieldset>
  )
}

function RuleFields({ edition: { rule } }: { edition: Edition }) {
  const { t } = useTranslation()
  return (
    <fieldset className="card space-y-4">
      <legend className="sr-only">{t('star-desk:how')}</legend>
      <h2 aria-hidden="true">{t('star-desk:how')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="method" type="select" label={t('star-desk:method')} defaultValue={rule.method} options={methods.map((method) => ({ value: method, label: t(`star-desk:methods.${method}`) }))} />
        <Field name="points" label={t('star-desk:points')} hint={t('star-desk:pointsHint')} defaultValue={rule.method === 'ranked' ? rule.points.join('-') : '3-2-1'} maxLength={11} />
      </div>
    </fieldset>
  )
}

function EligibilityFields({ edition: { eligibility }, positions }: { edition: Edition; positions: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <fieldset className="card space-y-4">
      <legend className="sr-only">{t('star-desk:who')}</legend>
      <h2 aria-hidden="true">{t('star-desk:who')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="scope" type="select" label={t('star-desk:scope')} defaultValue={eligibility.scope} options={scopes.map((scope) => ({ value: scope, label: t(`star-desk:scopes.${scope}`) }))} />
        <Field
          name="positions"
          type="textarea"
          rows={3}
          label={t('star-desk:positions')}
          hint={t('star-desk:positionsHint', { positions: positions.join(t('stars:listComma')) })}
          defaultValue={eligibility.positions.join('\n')}
          required={false}
        />
        <Field name="coolDownMonths" label={t('star-desk:coolDown')} hint={t('star-desk:coolDownHint', { most: mostCoolDownMonths })} inputMode="numeric" maxLength={2} defaultValue={String(eligibility.coolDownMonths)} />
      </div>
      <Checkbox name="alsoOutlet" label={t('star-desk:alsoOutlet')} hint={t('star-desk:alsoOutletHint')} defaultChecked={eligibility.alsoOutlet} />
    </fieldset>
  )
}

function BadgeFields({ badge: chosen }: { badge: Badge }) {
  const { t } = useTranslation()
  const { fault } = useFault('badge')
  return (
    <fieldset className="card">
      <legend className="sr-only">{t('star-desk:badge')}</legend>
      <h2 aria-hidden="true">{t('star-desk:badge')}</h2>
      <div className="mt-3 flex flex-wrap gap-3">
        {badges.map((badge) => (
          <label key={badge} className="star-drawing">
            <input type="radio" name="badge" value={badge} defaultChecked={badge === chosen} />
            <span>
              <StarBadge badge={badge} className="h-12 w-12 text-zhu" />
              {t(`star-desk:badges.${badge}`)}
            </span>
          </label>
        ))}
      </div>
      {fault && (
        <p id="badge-fault" className="field-fault">
          <Icon name="warn" /> {t(fault)}
        </p>
      )}
    </fieldset>
  )
}
