import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { honourLevels } from '#app/wall/hangings/honour-levels.ts'
import { BidCard } from '#app/wall/honours/bid-card.tsx'
import { BidForm, BidStepForm } from '#app/wall/honours/bid-forms.ts'
import { stepsAfter } from '#app/wall/honours/bid-steps.ts'
import { listBids, putForward, takeStep } from '#app/wall/honours/bids.server.ts'

export const handle = { access: 'keep-honours' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-honours')
  const bids = await listBids(team, { language: member.language })
  return { title: translator(member.language)('honours:bids'), unitId: team.id, requestKey: randomUUID(), bids }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-honours')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const page = `/team/wall/honours/candidates?unit=${team.id}`
  const form = await readForm(asked.request)
  if (form.has('bid')) {
    const { value } = parseFields(form, BidStepForm)
    const taken = value && (await takeStep(value, curator))
    if (!taken) throw notFound()
    return taken.refused ? refuseForm(form, { steps: 'honours:fault.notNext' }, 409) : redirect(page)
  }
  const { value, refusal } = parseFields(form, BidForm)
  if (refusal) return data(refusal, { status: 400 })
  await putForward(value, curator)
  return redirect(page)
}

export default function HonourCandidatesPage() {
  const { title, unitId, requestKey, bids } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const formKey = refusal?.values['requestKey'] ?? requestKey
  const fault = refusal?.faults['steps']
  return (
    <WallDeskPage title={title} unitId={unitId} within={{ to: `/team/wall/honours?unit=${unitId}`, label: t('wall:honours.title') }} intro={t('honours:bidsIntro')}>
      <div className="space-y-6">
        {fault && (
          <p role="alert" className="notice notice-bad">
            {t(fault)}
          </p>
        )}
        <PostForm key={formKey} refusal={refusal} className="card grid gap-4 sm:grid-cols-2">
          <input type="hidden" name="requestKey" value={formKey} />
          <Field name="title" label={t('honours:bidTitle')} maxLength={60} />
          <Field name="level" type="select" label={t('wall:honours.level')} options={honourLevels.map((value) => ({ value, label: t(`wall:honours.levels.${value}`) }))} />
          <div className="sm:col-span-2">
            <Field name="names" type="textarea" rows={2} label={t('honours:names')} hint={t('honours:namesHint')} maxLength={400} />
          </div>
          <div>
            <Submit>{t('honours:putForward')}</Submit>
          </div>
        </PostForm>
        {bids.length === 0 ? (
          <EmptyState>{t('honours:noBids')}</EmptyState>
        ) : (
          <ul className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
            {bids.map((bid) => (
              <li key={bid.id}>
                <BidCard bid={bid} heading="h2">
                  {stepsAfter(bid.step).map((step) => (
                    <PostForm key={step} className="">
                      <input type="hidden" name="bid" value={bid.id} />
                      <Submit voice="plain" name="step" value={step}>
                        {t(`honours:take.${step}`)} <span className="sr-only">{bid.title}</span>
                      </Submit>
                    </PostForm>
                  ))}
                  {bid.step === 'WON' && (
                    <Link className="button" to={`/team/wall/honours?unit=${unitId}&bid=${bid.id}`}>
                      {t('honours:register')} <span className="sr-only">{bid.title}</span>
                    </Link>
                  )}
                </BidCard>
              </li>
            ))}
          </ul>
        )}
      </div>
    </WallDeskPage>
  )
}
