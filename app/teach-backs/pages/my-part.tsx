import { useTranslation } from 'react-i18next'
import type { FormFaults } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { CheckForm, type CheckRefusal } from '../check/check-form.tsx'
import { CheckResult } from '../check/check-result.tsx'
import { AttendForm } from '../sessions/attend-form.tsx'
import type { TeachBackPage } from './teach-back-page.server.ts'

type Mine = NonNullable<TeachBackPage['mine']>
type MyPartProps = { id: string; isRunning: boolean; passMark: number; mine: Mine; code: string; refusals: { attend: FormFaults | null; answer: CheckRefusal | null } }

/** A member's own way: the code, the three questions, the outcome. */
export function MyPart({ id, isRunning, passMark, mine, code, refusals }: MyPartProps) {
  const { t } = useTranslation()
  const { check, open, isHere, standing } = mine
  const mayAttend = isRunning && open !== null && !isHere
  const isWaiting = isRunning && open === null && standing === 'absent'
  return (
    <>
      {mayAttend && (
        <section className="card border-qing">
          <h2>{t('teach-backs:attend.title')}</h2>
          <p className="mb-3 text-ink-soft">{open.place}</p>
          <AttendForm code={code} refusal={refusals.attend} />
        </section>
      )}
      {!mayAttend && refusals.attend && (
        <p role="alert" className="notice notice-bad">
          {t(Object.values(refusals.attend.faults)[0] ?? 'common:fault.invalid')}
        </p>
      )}
      {isHere && (
        <p role="status" className="notice notice-good flex gap-2">
          <Icon name="check" className="text-good" /> {t(standing === 'covered' && check?.state !== 'answered' ? 'teach-backs:attend.hereCovered' : 'teach-backs:attend.here')}
        </p>
      )}
      {isWaiting && <p className="notice">{t('teach-backs:attend.wait')}</p>}
      {check?.state === 'open' && isRunning && <CheckForm teachBackId={id} sessionId={check.sessionId} cards={check.cards} passMark={passMark} refusal={refusals.answer} />}
      {check?.state === 'answered' && <CheckResult teachBackId={id} isRunning={isRunning} right={check.right} passed={check.passed} reviews={check.reviews} />}
    </>
  )
}
