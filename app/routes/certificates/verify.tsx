import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SerialForm } from '#app/certificates/forms.ts'
import { readSerial } from '#app/certificates/serial.ts'
import { checkPaper, readFingerprint } from '#app/certificates/verification/check-paper.server.ts'
import { largestPaper } from '#app/certificates/verification/fingerprint.ts'
import { PaperForm } from '#app/certificates/verification/paper-form.tsx'
import { PaperVerdict } from '#app/certificates/verification/paper-verdict.tsx'
import { SerialCard } from '#app/certificates/verification/serial-card.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readFormWithin } from '#app/platform/form.server.ts'
import type { FormFaults } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'public' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) => (actionHeaders.has('Retry-After') ? actionHeaders : loaderHeaders)

export async function loader({ context: { visit } }: LoaderFunctionArgs) {
  const { language } = await visit.visitor()
  return { title: translator(language)('certificates:verify.title') }
}

/** A serial that was typed, the fingerprint of a file, or the file where the browser could not take it. */
export async function action({ request, context: { visit } }: ActionFunctionArgs) {
  const form = await readFormWithin(request, largestPaper + 10_000)
  if (!form) return data(refuse({ faults: { paper: 'certificates:file.tooLarge' }, values: {} }), { status: 413 })
  if (!form.has('paper') && !form.has('sha256')) return findSerial(form)
  const fingerprint = await readFingerprint(form)
  if (!fingerprint) return data(refuse({ faults: { paper: 'certificates:file.none' }, values: {} }), { status: 400 })
  const { language } = await visit.visitor()
  const { checked, seconds } = await checkPaper(fingerprint, { address: visit.address, language })
  if (seconds > 0) return data({ checked, refusal: null }, { status: 429, headers: { 'Retry-After': String(seconds) } })
  return data({ checked, refusal: null }, { status: checked.verdict === 'unknown' ? 404 : 200 })
}

function findSerial(form: FormData) {
  const { value, refusal } = parseFields(form, SerialForm)
  if (refusal) return data(refuse(refusal), { status: 400 })
  const serial = readSerial(value.serial)
  if (serial === null) return data(refuse({ faults: { serial: 'certificates:fault.noSerial' }, values: value }), { status: 400 })
  return redirect(`/verify/${serial}`)
}

function refuse(refusal: FormFaults) {
  return { checked: null, refusal }
}

export default function VerifyPage() {
  const { title } = useLoaderData<typeof loader>()
  const { checked = null, refusal = null } = useActionData<typeof action>() ?? {}
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('certificates:verify.intro')} width="reading">
      <div className="space-y-6">
        {checked && <PaperVerdict paper={checked} />}
        <SerialCard refusal={refusal} />
        <PaperForm refusal={refusal} />
      </div>
    </Page>
  )
}
