import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { endOwnCard, offerToWall, reportCard } from '#app/thanks/card-deeds.server.ts'
import { CardDeed } from '#app/thanks/card-forms.ts'
import { CardPaper } from '#app/thanks/card-paper.tsx'
import { viewCard } from '#app/thanks/cards.server.ts'
import { CardDeeds } from '#app/thanks/pages/card-deeds.tsx'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'thank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'thank')
  const page = await viewCard(member, asked.params['card'] ?? '', new Date())
  if (!page) throw notFound()
  const isGiven = page.isGiver && page.card.end === null && new URL(asked.request.url).searchParams.has('given')
  return { title: translator(member.language)('thanks:card.title'), page, isGiven }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'thank')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, CardDeed)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await perform(member, asked.params['card'] ?? '', value)
  if (!answer) throw notFound()
  if ('refused' in answer) return refuseForm(form, { form: `thanks:refused.${answer.refused}` }, 409)
  return redirect(answer.to)
}

async function perform(member: Member, cardId: string, deed: CardDeed): Promise<{ to: string } | { refused: string } | null> {
  const now = new Date()
  const here = `/thanks/${cardId}#content`
  if (deed.deed === 'offer') {
    const offered = await offerToWall(member, cardId, now)
    return offered && ('refused' in offered ? offered : { to: here })
  }
  if (deed.deed === 'report') return (await reportCard(member, { cardId, reason: deed.reason }, now)) && { to: here }
  const as = deed.deed === 'take-back' ? 'giver' : 'receiver'
  return (await endOwnCard(cardId, { as, personId: member.id, now })) && { to: as === 'giver' ? `/thanks?ended=${cardId}#content` : '/thanks#content' }
}

export default function CardPage() {
  const { title, page, isGiven } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const fault = refusal?.faults['form'] ?? refusal?.faults['deed']
  return (
    <Page title={title} crumbs={[{ to: '/thanks', label: t('thanks:title') }]}>
      <div className="max-w-[34rem] space-y-5">
        {isGiven && !refusal && <Done>{t('thanks:done.given', { name: page.card.receiver.name })}</Done>}
        {fault && (
          <p role="alert" className="notice notice-bad">
            {t(fault)}
          </p>
        )}
        <CardPaper card={page.card} />
        <CardDeeds page={page} refusal={refusal} />
      </div>
    </Page>
  )
}
