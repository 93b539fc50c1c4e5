import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BadgeKeyCard } from '#app/certificates/badge/badge-key-card.tsx'
import { changeBadgeKey, viewBadgeKey } from '#app/certificates/badge/badge-key-desk.server.ts'
import { originOf } from '#app/certificates/badge/origin.server.ts'
import { changeSigningKey, viewSigning } from '#app/certificates/signing/signing-desk.server.ts'
import { largestP12, SigningForm } from '#app/certificates/signing/signing-form.ts'
import { SignerCard } from '#app/certificates/signing/signer-card.tsx'
import { SigningForms } from '#app/certificates/signing/signing-forms.tsx'
import { findDeedDone } from '#app/administration/deed-done.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { forbid, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readFormWithin, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sign-papers' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sign-papers')
  const done = await findDeedDone(member, 'house:signing', asked.request)
  return { title: translator(member.language)('certificate-desk:title'), ...(await viewSigning(member)), badges: await viewBadgeKey(originOf(asked.context.visit)), done: done && { at: done.at, key: done.sequence } }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sign-papers')
  const form = await readFormWithin(asked.request, largestP12)
  if (!form) return data({ faults: { file: 'certificate-desk:fault.tooLarge' }, values: { deed: 'p12' } }, { status: 413 })
  const { value, refusal } = parseFields(form, SigningForm)
  if (refusal) return data(refusal, { status: 400 })
  const file = form.get('file')
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  if (value.deed === 'p12' && bytes.length === 0) return refuseForm(form, { file: 'certificate-desk:fault.nothing' })
  const answer = value.deed === 'badge-key' ? await changeBadgeKey(member, value.from) : await changeSigningKey(member, value.deed === 'p12' ? { ...value, bytes } : value)
  if (!('refused' in answer)) return redirect('/admin/signing?done=1#content')
  if (answer.refused === 'not-yours') throw forbid('sign-papers')
  return refuseForm(form, { [answer.refused === 'wrong-password' ? 'password' : 'file']: `certificate-desk:fault.${answer.refused}` })
}

export default function SigningPage() {
  const { title, current, before, badges, mayChange, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('certificate-desk:intro')} crumbs={[{ to: '/admin', label: t('common:places.admin') }]} width="column">
      <div className="space-y-6">
        {done && !refusal && <Done key={done.key}>{t('certificate-desk:done', { at: done.at })}</Done>}
        <SignerCard signer={current} />
        {mayChange ? <SigningForms from={current.fingerprint} isSelfMade={current.isSelfMade} refusal={refusal} /> : <p className="notice">{t('certificate-desk:notYours')}</p>}
        {before.length > 0 && (
          <section className="card space-y-3">
            <h2>{t('certificate-desk:before')}</h2>
            <p className="text-sm text-ink-soft">{t('certificate-desk:beforeNote')}</p>
            <ul className="divide-y divide-line">
              {before.map(({ print, holder, from, until }) => (
                <li key={print} className="py-3">
                  {holder}
                  <span className="block text-sm text-ink-soft">{t('certificate-desk:fromUntil', { from, until })}</span>
                  <span className="block font-mono text-sm break-all text-ink-soft">{print}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <BadgeKeyCard badges={badges} mayChange={mayChange} />
      </div>
    </Page>
  )
}
