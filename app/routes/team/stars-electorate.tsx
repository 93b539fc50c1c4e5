import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { ElectorateForm } from '#app/stars/desk/desk-forms.ts'
import { changeElectorate, listOutsiders } from '#app/stars/desk/electorate-change.server.ts'
import { ElectorateChangeForm } from '#app/stars/desk/electorate-change-form.tsx'
import { refuseDeed } from '#app/stars/desk/refuse-deed.server.ts'
import { RoundDone } from '#app/stars/desk/round-done.tsx'
import { backDone, findRoundDone } from '#app/stars/desk/round-done.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { listLeftOut } from '#app/stars/duty/on-duty.server.ts'
import { listElectors } from '#app/stars/electorate.server.ts'
import { listLogLines } from '#app/stars/pages/log-lines.server.ts'
import { PublicLog } from '#app/stars/pages/public-log.tsx'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireLedRound(asked, now)
  const [electors, outsiders, leftOut, lines, done] = await Promise.all([
    listElectors(round.id),
    listOutsiders(round, now),
    listLeftOut(round.id),
    listLogLines(round, saying),
    findRoundDone(member, round, asked.request),
  ])
  const title = translator(member.language)('stars:electorate.title', { month: monthInWords(round.month, member.language) })
  return { title, isOpen: round.phase === 'voting', electors, outsiders, leftOut: namesOf(leftOut, outsiders), lines, done }
}

/** Of those who were left out at the opening the ones who still are. */
function namesOf(leftOut: Awaited<ReturnType<typeof listLeftOut>>, outsiders: { id: string; name: string }[]) {
  return outsiders.flatMap(({ id, name }) => leftOut.filter(({ personId }) => personId === id).map(({ dutyDays, needed }) => ({ id, name, days: dutyDays, needed })))
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, ElectorateForm)
  if (refusal) return data(refusal, { status: 400 })
  const { personId, deed, reason } = value
  const answer = await changeElectorate(round, { personId, added: deed === 'add', reason, leadId: member.id }, now)
  if ('refused' in answer) return refuseDeed(form, answer.refused)
  return redirect(backDone(asked.request))
}

export default function ElectoratePage() {
  const { title, isOpen, electors, outsiders, leftOut, lines, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const refusalOf = (deed: string) => (refusal?.values['deed'] === deed ? refusal : null)
  return (
    <RoundDeskPage title={title} intro={t('stars:electorate.intro')}>
      <div className="space-y-8">
        {done && !refusal && <RoundDone done={done} />}
        <section aria-labelledby="electors">
          <h2 id="electors">{t('stars:electorate.voters', { count: electors.length })}</h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {electors.map(({ id, name }) => (
              <li key={id} className="chip max-w-full whitespace-normal wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
          {leftOut.length > 0 && (
            <>
              <p className="mt-4 text-ink-soft">{t('star-desk:leftOut.title')}</p>
              <ul className="mt-1 list-disc pl-6">
                {leftOut.map(({ id, name, days, needed }) => (
                  <li key={id}>{t('star-desk:leftOut.line', { name, days, needed })}</li>
                ))}
              </ul>
            </>
          )}
        </section>
        {isOpen ? (
          <div key={done?.sequence ?? 0} className="grid gap-4 md:grid-cols-2">
            <ElectorateChangeForm deed="remove" people={electors} refusal={refusalOf('remove')} />
            <ElectorateChangeForm deed="add" people={outsiders} refusal={refusalOf('add')} />
          </div>
        ) : (
          <p className="notice">{t('stars:electorate.closed')}</p>
        )}
        <PublicLog lines={lines} />
      </div>
    </RoundDeskPage>
  )
}
