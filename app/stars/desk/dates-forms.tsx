import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { MovableDate } from './moved-dates.ts'

type Refusal = { refusal: FormFaults | null }

/** All that is to come, a number of days later. */
export function ShiftDatesForm({ refusal }: Refusal) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="shift">
      <h2 id="shift">{t('stars:dates.shift')}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{t('stars:dates.shiftHint')}</p>
      <PostForm refusal={refusal}>
        <Field name="days" label={t('stars:dates.days')} hint={t('stars:dates.daysHint')} maxLength={3} />
        <Field name="reason" label={t('stars:dates.reason')} hint={t('stars:dates.reasonHint')} />
        <Submit name="deed" value="shift">
          {t('stars:dates.shiftDeed')}
        </Submit>
      </PostForm>
    </section>
  )
}

type MoveDatesFormProps = Refusal & { fields: { date: MovableDate; value: string }[] }

/** Each date by itself. */
export function MoveDatesForm({ fields, refusal }: MoveDatesFormProps) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="move">
      <h2 id="move" className="mb-4">
        {t('stars:dates.each')}
      </h2>
      <PostForm refusal={refusal}>
        {fields.map(({ date, value }) => (
          <Field key={date} name={date} type="datetime-local" label={t(`stars:dates.${date}`)} defaultValue={value} />
        ))}
        <Field name="reason" label={t('stars:dates.reason')} hint={t('stars:dates.reasonHint')} />
        <Submit name="deed" value="move">
          {t('stars:dates.move')}
        </Submit>
      </PostForm>
    </section>
  )
}

/** The phases that their lead may end at once; a notice hangs its time. */
export const endable = ['before', 'nominating', 'voting'] as const
export type Endable = (typeof endable)[number]

/** The present phase ended at once: folded open it says what that means, and asks. */
export function EndPhaseForm({ phase, refusal }: Refusal & { phase: Endable }) {
  const { t } = useTranslation()
  return (
    <Fold label={t(`stars:dates.now.${phase}`)} open={refusal !== null}>
      <PostForm refusal={refusal} className="card space-y-4">
        <p>{t(`stars:dates.nowMeans.${phase}`)}</p>
        <Field name="reason" label={t('stars:dates.reason')} hint={t('stars:dates.reasonHint')} />
        <Submit voice="danger" name="deed" value="now">
          {t(`stars:dates.now.${phase}`)}
        </Submit>
      </PostForm>
    </Fold>
  )
}

/** A month without an election, with the reason that the team reads. */
export function SkipMonthForm({ refusal }: Refusal) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="skip">
      <h2 id="skip">{t('stars:dates.skip')}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{t('stars:dates.skipHint')}</p>
      <PostForm refusal={refusal}>
        <Field name="reason" label={t('stars:dates.reason')} hint={t('stars:dates.reasonHint')} />
        <Submit voice="danger" name="deed" value="skip">
          {t('stars:dates.skipDeed')}
        </Submit>
      </PostForm>
    </section>
  )
}

/** The month is held after all. */
export function HoldMonthForm({ refusal, canHold }: Refusal & { canHold: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="card space-y-4" aria-labelledby="hold">
      <h2 id="hold">{t('stars:dates.isSkipped')}</h2>
      {canHold ? (
        <PostForm refusal={refusal}>
          <p className="text-ink-soft">{t('stars:dates.holdHint')}</p>
          <Submit name="deed" value="hold">
            {t('stars:dates.holdDeed')}
          </Submit>
        </PostForm>
      ) : (
        <p className="text-ink-soft">{t('stars:refused.too-late-to-hold')}</p>
      )}
    </section>
  )
}
