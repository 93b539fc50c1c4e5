import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { fieldTime } from '#app/stars/dates-in-words.ts'
import { DatesForm } from '#app/stars/desk/desk-forms.ts'
import { moveDates } from '#app/stars/desk/move-dates.server.ts'
import { effectiveDates, movable } from '#app/stars/desk/moved-dates.ts'
import { refuseDeed } from '#app/stars/desk/refuse-deed.server.ts'
import { RoundDone } from '#app/stars/desk/round-done.tsx'
import { backDone, findRoundDone } from '#app/stars/desk/round-done.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { wantedDates } from '#app/stars/desk/wanted-dates.ts'
import { listLogLines } from '#app/stars/pages/month.server.ts'
import { PublicLog } from '#app/stars/pages/public-log.tsx'
import { RoundSteps } from '#app/stars/pages/round-steps.tsx'
import { summariseRound } from '#app/stars/round-summary.ts'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
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
  return { title: translator(member.language)('stars:dates.title', { month: monthTitle }), phase, steps, fields, lines, done }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireLedRound(asked, now)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, DatesForm)
  if (refusal) return data(refusal, { status: 400 })
  const asks = wantedDates(value, { dates: round.dates, zone: saying.zone, now })
  if ('unreadable' in asks) return refuseForm(form, Object.fromEntries(asks.unreadable.map((date) => [date, 'stars:fault.noTime'])))
  const answer = await moveDates(round, { wanted: asks.wanted, reason: value.reason, leadId: member.id }, now)
  if ('moves' in answer) return redirect(backDone(asked.request))
  if (answer.refused !== 'dates') return refuseDeed(form, answer.refused)
  return refuseForm(form, Object.fromEntries(Object.entries(answer.faults).map(([date, fault]) => [date, `stars:fault.date.${fault}`])))
}

export default function MoveDatesPage() {
  const { title, phase, steps, fields, lines, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <RoundDeskPage title={title} intro={t('stars:dates.intro')}>
      <div className="space-y-8">
        {done && !refusal && <RoundDone done={done} />}
        <RoundSteps steps={steps} />
        {fields.length === 0 ? (
          <p className="notice">{t('stars:dates.nothingLeft')}</p>
        ) : (
          <div className="card max-w-[42rem]">
            <PostForm key={done?.sequence ?? 0} refusal={refusal}>
              {fields.map(({ date, value }) => (
                <Field key={date} name={date} type="datetime-local" label={t(`stars:dates.${date}`)} defaultValue={value} />
              ))}
              <Field name="reason" label={t('stars:dates.reason')} hint={t('stars:dates.reasonHint')} />
              <div className="flex flex-wrap gap-3">
                <Submit name="deed" value="move">
                  {t('stars:dates.move')}
                </Submit>
                <Submit voice="plain" name="deed" value="now">
                  {t(`stars:dates.now.${phase}`)}
                </Submit>
              </div>
            </PostForm>
          </div>
        )}
        <PublicLog lines={lines} />
      </div>
    </RoundDeskPage>
  )
}
