import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AssignedPeople } from '#app/desk/assignments/assigned-people.tsx'
import { AssignmentHistory } from '#app/desk/assignments/assignment-history.tsx'
import { DeedDone } from '#app/desk/assignments/deed-done.tsx'
import { ExtendForm } from '#app/desk/assignments/deed-forms.tsx'
import { AssignmentWords } from '#app/desk/assignments/assignment-list.tsx'
import { findAssignmentPage } from '#app/desk/assignments/assignment-page.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { performAssignmentDeed } from '#app/learning/assignments/assignment-deeds.server.ts'
import { AssignmentDeed, refusalFaults, refusalStatus } from '#app/learning/assignments/assignment-forms.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'assign-learning' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'assign-learning')
  const page = await findAssignmentPage({ lead: member, team, now: new Date(), language: member.language }, asked.params['assignment'] ?? '')
  if (!page) throw notFound()
  const done = new URL(asked.request.url).searchParams.get('done')
  return { title: page.assignment.title, ...page, done: page.history.find(({ id }) => id === done) ?? null }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'assign-learning')
  const form = await readForm(asked.request)
  const { value: deed, refusal } = parseFields(form, AssignmentDeed)
  if (refusal) return data(refusal, { status: 400 })
  const id = asked.params['assignment'] ?? ''
  const answer = await performAssignmentDeed({ lead: member, team, now: new Date() }, id, deed)
  if (answer === null) throw notFound()
  if ('refused' in answer) {
    const past = deed.deed === 'waive' ? 'until' : 'dueOn'
    return data(refusalFaults(answer, typedValues(form), past), { status: refusalStatus(answer) })
  }
  const said = new URL(asked.request.url).searchParams
  said.set('done', answer.done)
  return redirect(`/team/assignments/${id}?${said}`)
}

export default function AssignmentPage() {
  const { title, assignment, people, history, leadsAll, requestKey, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/assignments'), label: t('assignments:title') },
  ]
  const isOpen = !assignment.isWithdrawn && !assignment.isGone
  const ofAll = refusal && !('person' in refusal.values) ? refusal : null
  return (
    <Page title={title} crumbs={crumbs} intro={<AssignmentWords assignment={assignment} />}>
      <div className="space-y-8">
        {done && !refusal && !people.some(({ id }) => id === done.personId) && <DeedDone line={done} />}
        {people.length > 0 ? <AssignedPeople people={people} requestKey={requestKey} refusal={refusal} isOpen={isOpen} done={done} /> : <EmptyState>{t('assignments:nobody')}</EmptyState>}
        {leadsAll && !assignment.isWithdrawn && (
          <section className="card">
            <h2 className="mb-1">{t('assignments:deed.title')}</h2>
            {isOpen && (
              <Fold key={done?.id} open={ofAll !== null} label={t('assignments:deed.extendAll')}>
                <ExtendForm requestKey={requestKey} refusal={ofAll} />
              </Fold>
            )}
            <Fold label={t('assignments:deed.withdraw')}>
              <p className="mb-3 text-ink-soft">{t('assignments:deed.withdrawHint')}</p>
              <PostForm>
                <Submit voice="danger" name="deed" value="withdraw">
                  {t('assignments:deed.withdraw')}
                </Submit>
              </PostForm>
            </Fold>
          </section>
        )}
        <AssignmentHistory lines={history} />
      </div>
    </Page>
  )
}
