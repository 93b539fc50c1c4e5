import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SerialForm } from '#app/certificates/forms.ts'
import { readSerial } from '#app/certificates/serial.ts'
import { SerialCard } from '#app/certificates/verification/serial-card.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'public' }
export const meta = pageMeta

export async function loader({ context: { visit } }: LoaderFunctionArgs) {
  const { language } = await visit.visitor()
  return { title: translator(language)('certificates:verify.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const { value, refusal } = await parseForm(request, SerialForm)
  if (refusal) return data(refusal, { status: 400 })
  const serial = readSerial(value.serial)
  if (serial === null) return data({ faults: { serial: 'certificates:fault.noSerial' }, values: value }, { status: 400 })
  return redirect(`/verify/${serial}`)
}

export default function VerifyPage() {
  const { title } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('certificates:verify.intro')} width="reading">
      <SerialCard refusal={refusal ?? null} />
    </Page>
  )
}
