import { parseFields, refuseForm, typedValues } from '#app/platform/form.server.ts'
import { holdMonth, skipMonth } from '../calendar/skips.server.ts'
import type { Round } from '../rounds.server.ts'
import { DatesForm, ShiftForm, SkipForm } from './desk-forms.ts'
import { moveDates } from './move-dates.server.ts'
import { shiftedDates } from './moved-dates.ts'
import { refuseDeed } from './refuse-deed.server.ts'
import { wantedDates } from './wanted-dates.ts'

type Changing = { round: Round; form: FormData; leadId: string; now: Date }

/** One of the lead's deeds on the dates of a month; null where it was done, or else the form as it comes back. */
export async function changeDates(changing: Changing) {
  const deed = changing.form.get('deed')
  if (deed === 'shift') return shiftDates(changing)
  if (deed === 'skip') return skip(changing)
  if (deed === 'hold') return hold(changing)
  return moveEach(changing)
}

async function moveEach({ round, form, leadId, now }: Changing) {
  const { value, refusal } = parseFields(form, DatesForm)
  const typed = typedValues(form)
  const asks = wantedDates({ ...typed, deed: typed['deed'] === 'now' ? 'now' : 'move' }, { dates: round.dates, zone: round.team.timeZone, now })
  const unreadable: readonly string[] = 'unreadable' in asks ? asks.unreadable : []
  if (refusal || 'unreadable' in asks) return refuseForm(form, { ...Object.fromEntries(unreadable.map((date) => [date, 'stars:fault.noTime'])), ...refusal?.faults })
  const answer = await moveDates(round, { wanted: asks.wanted, reason: value.reason, leadId }, now)
  if ('moves' in answer) return null
  if (answer.refused !== 'dates') return refuseDeed(form, answer.refused)
  return refuseForm(form, Object.fromEntries(Object.entries(answer.faults).map(([date, fault]) => [date, `stars:fault.date.${fault}`])))
}

async function shiftDates({ round, form, leadId, now }: Changing) {
  const { value, refusal } = parseFields(form, ShiftForm)
  if (refusal) return refuseForm(form, refusal.faults)
  const wanted = shiftedDates(round.dates, { days: value.days, zone: round.team.timeZone, now })
  const answer = await moveDates(round, { wanted, reason: value.reason, leadId }, now)
  if ('moves' in answer) return null
  if (answer.refused !== 'dates') return refuseDeed(form, answer.refused)
  const [fault = 'order'] = Object.values(answer.faults)
  return refuseForm(form, { days: `stars:fault.date.${fault}` })
}

async function skip({ round, form, leadId, now }: Changing) {
  const { value, refusal } = parseFields(form, SkipForm)
  if (refusal) return refuseForm(form, refusal.faults)
  const answer = await skipMonth(round, { reason: value.reason, leadId }, now)
  return 'refused' in answer ? refuseDeed(form, answer.refused) : null
}

async function hold({ round, form, leadId, now }: Changing) {
  const answer = await holdMonth(round, { leadId }, now)
  return 'refused' in answer ? refuseDeed(form, answer.refused) : null
}
