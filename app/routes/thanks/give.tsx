import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { KindCardForm } from '#app/thanks/card-forms.ts'
import { giveKindCard, type GivingRefusal } from '#app/thanks/give.server.ts'
import { viewGiving } from '#app/thanks/giving.server.ts'
import { AllowanceLine } from '#app/thanks/pages/allowance-line.tsx'
import { GiveForm } from '#app/thanks/pages/give-form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'thank' }
export const meta = pageMeta

const fieldOf: Record<GivingRefusal, string> = { oneself: 'to', 'not-a-colleague': 'to', 'unknown-value': 'value', 'none-left': 'form', 'too-soon': 'to' }

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'thank')
  const giving = await viewGiving(member, new Date())
  const to = new URL(asked.request.url).searchParams.get('to') ?? ''
  return { title: translator(member.language)('thanks:give.title'), giving, to: giving.choices.some(({ value }) => value === to) ? to : '', requestKey: randomUUID() }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'thank')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, KindCardForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await giveKindCard(member, value, new Date())
  if ('given' in answer) return redirect(`/thanks/${answer.given}?given#content`)
  const { refused } = answer
  return refuseForm(form, { [fieldOf[refused]]: `thanks:refused.${refused}` }, refused === 'none-left' || refused === 'too-soon' ? 409 : 400)
}

export default function GivePage() {
  const { title, giving, to, requestKey } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const { left, renewsOn, hasColleagues, choices, waiting, values } = giving
  const isOpen = hasColleagues && (left > 0 || refusal !== null)
  return (
    <Page title={title} crumbs={[{ to: '/thanks', label: t('thanks:title') }]} intro={t('thanks:give.intro')}>
      <div className="space-y-6">
        {!hasColleagues && <EmptyState>{t('thanks:give.noColleagues')}</EmptyState>}
        {hasColleagues && (
          <section className="card space-y-5">
            <AllowanceLine left={left} renewsOn={renewsOn} />
            {isOpen && <GiveForm choices={choices} values={values} to={to} requestKey={requestKey} refusal={refusal} />}
          </section>
        )}
        {isOpen && waiting.length > 0 && (
          <section aria-labelledby="waiting">
            <h2 id="waiting">{t('thanks:give.waiting')}</h2>
            <ul className="mt-2 space-y-1 text-ink-soft">
              {waiting.map(({ id, label, from }) => (
                <li key={id}>{t('thanks:give.waitsUntil', { name: label, day: from })}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}
