import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { fieldTime } from '#app/stars/dates-in-words.ts'
import { changeDates } from '#app/stars/desk/change-dates.server.ts'
import { endable, EndPhaseForm, HoldMonthForm, MoveDatesForm, ShiftDatesForm, SkipMonthForm } from '#app/stars/desk/dates-forms.tsx'
import { effectiveDates, movable } from '#app/stars/desk/moved-dates.ts'
import { RoundDone } from '#app/stars/desk/round-done.tsx'
import { backDone, findRoundDone } from '#app/stars/desk/round-done.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { listLogLines } from '#app/stars/pages/log-lines.server.ts'
import { PublicLog } from '#app/stars/pages/public-log.tsx'
import { RoundSteps } from '#app/stars/pages/round-steps.tsx'
import { summariseRound } from '#app/stars/round-summary.ts'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireLedRound(asked, now)
  const { monthTitle, phase, steps } = summariseRound(round, saying, now)
  const dates = effectiveDates(round.dates)
  const fields = movable(round.dates, now).map((date) => ({ date, value: fieldTime(dates[date], saying.zone) }))
  const [lines, done] = await Promise.all([listLogLines(round, saying), findRoundDone(member, round, asked.request)])
  return { title: translator(member.language)('stars:dates.title', { month: monthTitle }), phase, steps, fields, canHold: now < dates.voteFrom, lines, done }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const refusal = await changeDates({ round, form: await readForm(asked.request), leadId: member.id, now })
  return refusal ?? redirect(backDone(asked.request))
}

export default function MoveDatesPage() {
  const { title, phase, steps, fields, canHold, lines, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const ending = endable.find((one) => one === phase)
  const canSkip = phase === 'before' || phase === 'nominating'
  const refusalOf = (...deeds: string[]) => (refusal && deeds.includes(refusal.values['deed'] ?? 'move') ? refusal : null)
  return (
    <RoundDeskPage title={title} intro={t('stars:dates.intro')}>
      <div className="space-y-8">
        {done && !refusal && <RoundDone done={done} />}
        {refusal?.values['deed'] === 'skip' && !canSkip && refusal.faults['form'] && (
          <p role="alert" className="notice notice-bad">
            {t(refusal.faults['form'])}
          </p>
        )}
        {steps.length > 0 && <RoundSteps steps={steps} />}
        {phase === 'skipped' ? (
          <HoldMonthForm refusal={refusalOf('hold')} canHold={canHold} />
        ) : fields.length === 0 ? (
          <p className="notice">{t('stars:dates.nothingLeft')}</p>
        ) : (
          <div key={done?.sequence ?? 0} className="max-w-[42rem] space-y-4">
            <ShiftDatesForm refusal={refusalOf('shift')} />
            <MoveDatesForm fields={fields} refusal={ending ? refusalOf('move') : refusalOf('move', 'now')} />
            {ending && <EndPhaseForm phase={ending} refusal={refusalOf('now')} />}
            {canSkip && <SkipMonthForm refusal={refusalOf('skip')} />}
          </div>
        )}
        <PublicLog lines={lines} />
      </div>
    </RoundDeskPage>
  )
}
