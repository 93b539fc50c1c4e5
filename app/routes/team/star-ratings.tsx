import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { fieldsOf, parseFields, readFormWithin, refuseForm } from '#app/platform/form.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { RatingForm } from '#app/stars/score/ratings/rating-form.ts'
import { RatedPeople } from '#app/stars/score/ratings/rated-people.tsx'
import { RatingUploads } from '#app/stars/score/ratings/rating-uploads.tsx'
import { sayMisread } from '#app/stars/score/ratings/upload-page.server.ts'
import { viewRatings, writeRatings } from '#app/stars/score/ratings/ratings.server.ts'
import { keepRatingUpload, largestRatings } from '#app/stars/score/ratings/uploads.server.ts'
import { WriteRatings } from '#app/stars/score/ratings/write-ratings.tsx'
import { Done } from '#app/ui/done.tsx'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-ratings' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-ratings')
  const title = translator(member.language)('score-desk:ratings.title')
  return { title, teamName: team.name, requestKey: randomUUID(), ...(await viewRatings(team, member.language, new Date())) }
}

const faultOf = { 'future': { day: 'score-desk:fault.future' }, 'not-of-unit': { personId: 'score-desk:fault.notOfUnit' } } as const

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-ratings')
  const form = await readFormWithin(asked.request, largestRatings)
  if (!form) return data({ faults: { file: 'score-desk:fault.tooLarge' }, values: { deed: 'upload' } }, { status: 413 })
  const now = new Date()
  const here = `/team/stars/ratings?unit=${team.id}`
  if (form.get('deed') === 'upload') {
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return refuseForm(form, { file: 'score-desk:fault.noFile' })
    const typed = fieldsOf(form)('requestKey')
    const requestKey = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(typed) ? typed : randomUUID()
    const kept = await keepRatingUpload(team, { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, requestKey, leadId: member.id, now })
    if ('id' in kept) return redirect(`/team/stars/ratings/${kept.id}?unit=${team.id}`)
    return data({ faults: { file: 'score-desk:fault.unreadable' }, values: { deed: 'upload' }, sentence: sayMisread(kept.misread, member.language) }, { status: 400 })
  }
  const { value, refusal } = parseFields(form, RatingForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await writeRatings(team, { row: value, leadId: member.id, now })
  if ('refused' in answer) return refuseForm(form, faultOf[answer.refused])
  return redirect(`${here}&done=${answer.changed > 0 ? 'written' : 'same'}#content`)
}

type Answer = { faults: Record<string, string>; values: Record<string, string>; sentence?: string }

export default function RatingsPage() {
  const { title, teamName, requestKey, span, today, people, uploads } = useLoaderData<typeof loader>()
  const answer: Answer | undefined = useActionData<typeof action>()
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const done = search.get('done') ?? ''
  const isOfUpload = answer?.values['deed'] === 'upload'
  return (
    <RoundDeskPage title={title} intro={t('score-desk:ratings.intro', { team: teamName })}>
      <div className="space-y-8">
        {['written', 'same', 'imported'].includes(done) && !answer && <Done>{t(`score-desk:ratings.done.${done}`, { number: search.get('number') ?? '' })}</Done>}
        <RatedPeople people={people} span={span} />
        <RatingUploads requestKey={requestKey} uploads={uploads} refusal={isOfUpload ? answer : undefined} sentence={answer?.sentence ?? null} />
        <WriteRatings key={done} people={people} today={today} refusal={isOfUpload ? undefined : answer} />
      </div>
    </RoundDeskPage>
  )
}
