import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { listAwards } from '#app/stars/hall.server.ts'
import { annulAward, annulMonth, listAnnulments } from '#app/stars/publication/annulments.server.ts'
import { AnnulmentForm as Form, wholeMonth } from '#app/stars/publication/publication-forms.ts'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, round } = await requireLedRound(asked, new Date())
  const t = translator(member.language)
  const [awards, annulments] = await Promise.all([listAwards(round.id), listAnnulments(round.id)])
  const isWholeAnnulled = annulments.some(({ awardId }) => awardId === null)
  const nameOf = ({ star, winner }: (typeof awards)[number]) => t('star-results:objection.about', { star: inLanguage(star, member.language), name: winner })
  return {
    title: t('star-results:annul.title', { month: monthInWords(round.month, member.language) }),
    month: round.month,
    isPublished: round.phase === 'published',
    choices: [
      ...awards.filter(({ annulled }) => annulled === null).map((award) => ({ value: award.id, label: nameOf(award) })),
      ...(isWholeAnnulled ? [] : [{ value: wholeMonth, label: t('star-results:annul.whole') }]),
    ],
    annulled: awards.flatMap((award) => (award.annulled === null ? [] : [{ id: award.id, name: nameOf(award), reason: award.annulled }])),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, Form)
  if (refusal) return data(refusal, { status: 400 })
  const { award, reason } = value
  // It cannot be undone, so the first press asks; for another award it asks again.
  if (form.get('sure') !== award) return refuseForm(form, { form: 'star-results:annul.ask' })
  const deed = { reason, leadId: member.id }
  const answer = award === wholeMonth ? await annulMonth(round, deed, now) : await annulAward(round, { ...deed, awardId: award }, now)
  if ('refused' in answer) return refuseForm(form, { [answer.refused === 'unknown-award' ? 'award' : 'form']: `star-results:refused.${answer.refused}` }, answer.refused === 'unknown-award' ? 400 : 409)
  const { pathname, search } = new URL(asked.request.url)
  return redirect(pathname + search)
}

export default function AnnulPage() {
  const { title, month, isPublished, choices, annulled } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  return (
    <RoundDeskPage title={title} intro={t('star-results:annul.intro')}>
      <div className="space-y-6">
        {annulled.length > 0 && (
          <section aria-labelledby="annulled">
            <h2 id="annulled">{t('star-results:annul.done')}</h2>
            <ul className="card mt-3 space-y-2">
              {annulled.map(({ id, name, reason }) => (
                <li key={id}>
                  {name} <span className="block text-sm text-ink-soft">{t('stars:log.reason', { reason })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!isPublished && <p className="notice">{t('star-results:refused.not-published')}</p>}
        {isPublished && choices.length === 0 && <p className="notice">{t('star-results:annul.nothingLeft')}</p>}
        {isPublished && choices.length > 0 && (
          <PostForm key={annulled.length} refusal={refusal} className="card max-w-[42rem] space-y-4">
            <Field name="award" type="select" label={t('star-results:annul.what')} options={[{ value: '', label: t('stars:nominate.choose') }, ...choices]} />
            <Field name="reason" type="textarea" rows={3} label={t('stars:dates.reason')} hint={t('star-results:annul.reasonHint')} />
            {refusal?.faults['form'] === 'star-results:annul.ask' ? (
              <Submit voice="danger" name="sure" value={refusal.values['award'] ?? ''}>
                {t('star-results:annul.sure')}
              </Submit>
            ) : (
              <Submit voice="danger">{t('star-results:annul.deed')}</Submit>
            )}
          </PostForm>
        )}
        <Link to={`/stars/${month}${search}`} className="button">
          {t('stars:desk.asTheTeamSees')}
        </Link>
      </div>
    </RoundDeskPage>
  )
}
