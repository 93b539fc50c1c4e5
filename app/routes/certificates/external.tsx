import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ExternalCard } from '#app/certificates/external/external-card.tsx'
import { listOwnExternal } from '#app/certificates/external/external-list.server.ts'
import { ExternalForm, WithdrawForm } from '#app/certificates/external/forms.ts'
import { registerFaults, scanFaults } from '#app/certificates/external/faults.ts'
import { RegisterForm } from '#app/certificates/external/register-form.tsx'
import { registerExternal, withdrawExternal } from '#app/certificates/external/register.server.ts'
import { largestScan, readScan } from '#app/certificates/external/scan.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { listExternalKinds } from '#app/learning/catalogue.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readFormWithin, refuseForm } from '#app/platform/form.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { Done } from '#app/ui/done.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'hold-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: translator(member.language)('external-certificates:title'),
    certificates: await listOwnExternal(member, new Date()),
    kinds: listExternalKinds().map(({ id, title }) => ({ value: id, label: inLanguage(title, member.language) })),
    requestKey: randomUUID(),
    done: done === 'registered' || done === 'withdrawn' ? done : null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const now = new Date()
  const form = await readFormWithin(asked.request, largestScan + 10_000)
  if (!form) return data({ faults: scanFaults['too-large'], values: {} }, { status: 413 })
  if (form.has('withdraw')) {
    const { value } = parseFields(form, WithdrawForm)
    if (!value || !(await withdrawExternal(member.id, value.withdraw, now))) throw notFound()
    return redirect('/certificates/external?done=withdrawn#content')
  }
  const { value, refusal } = parseFields(form, ExternalForm)
  const scan = await readScan(form.get('scan'))
  if (refusal) return data({ ...refusal, faults: { ...('refused' in scan ? scanFaults[scan.refused] : {}), ...refusal.faults } }, { status: 400 })
  if ('refused' in scan) return refuseForm(form, scanFaults[scan.refused])
  const { refused } = await registerExternal(member, { form: value, scan, now })
  if (refused) return refuseForm(form, registerFaults[refused], refused === 'too-many' || refused === 'twice' ? 409 : 400)
  return redirect('/certificates/external?done=registered#content')
}

export default function ExternalCertificatesPage() {
  const { title, certificates, kinds, requestKey, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/certificates', label: t('certificates:mine.title') }]} intro={t('external-certificates:intro')} width="wide">
      <div className="space-y-8">
        {done && !refusal && <Done key={requestKey}>{t(`external-certificates:done.${done}`)}</Done>}
        {certificates.length === 0 ? (
          <EmptyState>{t('external-certificates:empty')}</EmptyState>
        ) : (
          <ul className="grid grid-cols-1 items-start gap-5 sm:grid-cols-2 xl:grid-cols-3">
            {certificates.map((certificate) => (
              <li key={certificate.id}>
                <ExternalCard certificate={certificate}>
                  {certificate.state === 'waiting' && (
                    <PostForm className="" encType="multipart/form-data">
                      <Submit voice="plain" name="withdraw" value={certificate.id}>
                        {t('external-certificates:withdraw')} <span className="sr-only">{certificate.kind}</span>
                      </Submit>
                    </PostForm>
                  )}
                </ExternalCard>
              </li>
            ))}
          </ul>
        )}
        <section className="max-w-[52rem] space-y-3">
          <h2>{t('external-certificates:registerTitle')}</h2>
          <RegisterForm kinds={kinds} requestKey={requestKey} refusal={refusal} />
        </section>
      </div>
    </Page>
  )
}
