import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { PairingCard } from '#app/mentoring/pairing-card.tsx'
import { listMyPairings, type PairingSummary } from '#app/mentoring/pairing-lists.server.ts'
import { isAllowed } from '#app/people/abilities.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'take-part-in-pairing' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-pairing')
  return { title: translator(member.language)('common:places.mentoring'), pairings: await listMyPairings(member.id), me: member.id, mayPair: isAllowed(member.roles, 'pair') }
}

export default function MentoringPage() {
  const { title, pairings, me, mayPair } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const groups = [
    { name: 'invitations', rows: pairings.filter(({ state }) => state === 'invited') },
    { name: 'myMentor', rows: pairings.filter(({ state, mentee }) => state === 'running' && mentee.id === me) },
    { name: 'myMentees', rows: pairings.filter(({ state, mentor }) => state === 'running' && mentor.id === me) },
    { name: 'past', rows: pairings.filter(({ state }) => state === 'complete' || state === 'ended') },
  ]
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('people:account.title') }]} intro={t('mentoring:intro')}>
      {pairings.length === 0 && <EmptyState>{t('mentoring:empty')}</EmptyState>}
      <div className="space-y-8">
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ name, rows }) => (
            <section key={name}>
              <h2 className="mb-3">{t(`mentoring:group.${name}`)}</h2>
              <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
                {rows.map((pairing) => (
                  <li key={pairing.id}>
                    <PairingCard pairing={pairing} waits={waitsFor(me, pairing)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      {mayPair && (
        <p className="mt-8">
          <Link to="/team/pairings" className="button">
            {t('mentoring:toTeam')}
          </Link>
        </p>
      )}
    </Page>
  )
}

function waitsFor(me: string, { state, mentor, mentee }: PairingSummary): boolean {
  return state === 'invited' && [mentor, mentee].some(({ id, accepted }) => id === me && !accepted)
}
