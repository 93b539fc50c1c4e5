import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { sheetDisposition } from '#app/papers/printing/sheet-file-name.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { drawRecord } from '#app/training-record/draw-record.server.ts'
import { findRecordFacts } from '#app/training-record/record-facts.server.ts'
import { findRecordOwner } from '#app/training-record/whose-record.server.ts'

export const handle = { access: 'hold-certificates' }

/** The record as of a day; a day that has none leads back to where it was chosen. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const now = new Date()
  const { searchParams } = new URL(asked.request.url)
  const owner = await findRecordOwner(member, searchParams.get('person'), now)
  if (!owner) throw notFound()
  const day = z.iso.date().safeParse(searchParams.get('day'))
  const isPast = day.success && day.data <= calendarDay(now, member.unit.timeZone)
  const facts = isPast ? await findRecordFacts({ personId: owner.id, day: day.data, language: member.language }) : null
  if (!facts) throw redirect(`/certificates/record?${String(new URLSearchParams({ day: searchParams.get('day')?.slice(0, 20) ?? '', ...(owner.id === member.id ? {} : { person: owner.id }) }))}`)
  const { title, pdf } = await drawRecord(facts, member.language)
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': sheetDisposition(title, 'training-record'),
      // On a shared machine the next person must not find it.
      'Cache-Control': 'private, no-store',
    },
  })
}
