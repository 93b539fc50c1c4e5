import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#app/certificates/days-in-words.ts'
import { longestSerial, NameForm } from '#app/certificates/forms.ts'
import { PublicCertificate } from '#app/certificates/verification/public-certificate.tsx'
import { SerialCard } from '#app/certificates/verification/serial-card.tsx'
import { confirmHolder, verifySerial } from '#app/certificates/verification/verification.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'public' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) => (actionHeaders.has('Retry-After') ? actionHeaders : loaderHeaders)

export async function loader({ context: { visit }, params }: LoaderFunctionArgs) {
  const { language } = await visit.visitor()
  const title = translator(language)('certificates:verify.title')
  const found = await verifySerial(params['serial'] ?? '', visit.address)
  if (!('refused' in found)) return { title, certificate: inWords(found, language), typed: '', seconds: 0 }
  const typed = (params['serial'] ?? '').slice(0, longestSerial)
  if (found.refused === 'unknown') return data({ title, certificate: null, typed, seconds: 0 }, { status: 404 })
  return data({ title, certificate: null, typed, seconds: found.seconds }, waitStatus(found.seconds))
}

export async function action({ context: { visit }, params, request }: ActionFunctionArgs) {
  const { value, refusal } = await parseForm(request, NameForm)
  if (refusal) return data({ fullName: null, refusal }, { status: 400 })
  const answer = await confirmHolder({ serial: params['serial'] ?? '', name: value.name, address: visit.address })
  if ('fullName' in answer) return { fullName: answer.fullName, refusal: null }
  const fault = (name: string, key: string) => ({ fullName: null, refusal: { faults: { [name]: key }, values: value } })
  if (answer.refused === 'wait') return data(fault('form', 'common:error.tooMany'), waitStatus(answer.seconds))
  return data(fault('name', 'certificates:fault.otherName'), { status: answer.refused === 'unknown' ? 404 : 400 })
}

function waitStatus(seconds: number) {
  return { status: 429, headers: { 'Retry-After': String(seconds) } }
}

export default function VerifiedPage() {
  const { title, certificate, typed, seconds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/verify', label: t('certificates:verify.other') }]} width="reading">
      {certificate ? (
        <PublicCertificate certificate={certificate} fullName={answer?.fullName ?? null} refusal={answer?.refusal ?? null} />
      ) : (
        <Unknown typed={typed} seconds={seconds} />
      )}
    </Page>
  )
}

/** No such certificate, or too many were tried: the number stands there to be mended. */
function Unknown({ typed, seconds }: { typed: string; seconds: number }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-6">
      <div role="alert" className="notice notice-bad">
        <p className="text-lg">{t(seconds > 0 ? 'certificates:verify.wait' : 'certificates:verify.unknown', { count: Math.ceil(seconds / 60) })}</p>
        {seconds === 0 && <p className="mt-2">{t('certificates:verify.unknownHint')}</p>}
      </div>
      <SerialCard typed={typed} />
    </div>
  )
}
