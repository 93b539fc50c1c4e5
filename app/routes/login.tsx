import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseForm, refuseForSeconds } from '#app/platform/form.server.ts'
import { safeNext } from '#app/people/next-address.ts'
import { SignInForm } from '#app/people/sign-in.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { SignInWait } from '#app/people/sign-in-wait.tsx'
import { startSession } from '#app/people/session.server.ts'
import { SignInPanel } from '#app/people/sign-in-panel.tsx'
import { Checkbox, Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'public' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ context: { visit }, request }: LoaderFunctionArgs) {
  const { member, language } = await visit.visitor()
  const { searchParams } = new URL(request.url)
  const next = safeNext(searchParams.get('next'))
  if (member) throw redirect(next)
  return { title: translator(language)('people:signIn.title'), next, hasEnded: searchParams.has('ended') }
}

export async function action({ context: { visit }, request }: ActionFunctionArgs) {
  const { value, refusal } = await parseForm(request, SignInForm)
  if (refusal) return data({ ...refusal, seconds: 0 }, { status: 400 })
  const { employeeNumber, password, next } = value
  const answer = await signIn(employeeNumber, password, visit.address)
  if ('refused' in answer) {
    const values = { employeeNumber, next: next ?? '' }
    return answer.refused === 'wait'
      ? refuseForSeconds(answer.seconds, values)
      : data({ faults: { form: 'people:signIn.wrong' }, values, seconds: 0 }, { status: 400 })
  }
  const cookie = await startSession(answer.personId, { isSecure: visit.isSecure, sharedMachine: value.sharedMachine === 'on' })
  // Whoever has signed in may read another language than the page that is open: a whole new page.
  return redirectDocument(safeNext(next), { headers: { 'Set-Cookie': cookie } })
}

export default function SignInPage() {
  const { title, next, hasEnded } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <div className="sign-in">
      <SignInPanel />
      <Page title={title} intro={t('people:signIn.welcome')} width="reading">
        {hasEnded && !refusal && (
          <p role="status" className="notice mb-4 max-w-md">
            {t('people:signIn.ended')}
          </p>
        )}
        <SignInWait seconds={refusal?.seconds ?? 0} />
        <PostForm refusal={refusal} reloadDocument className="card max-w-md space-y-4">
          <input type="hidden" name="next" value={next} />
          <Field name="employeeNumber" label={t('people:signIn.employeeNumber')} autoComplete="username" />
          <Field name="password" type="password" label={t('people:signIn.password')} autoComplete="current-password" />
          <Checkbox name="sharedMachine" label={t('people:signIn.sharedMachine')} hint={t('people:signIn.sharedMachineHint')} />
          <Submit className="w-full">{t('common:action.signIn')}</Submit>
        </PostForm>
        <p className="mt-4 max-w-md text-sm text-ink-soft">{t('people:signIn.firstTime')}</p>
      </Page>
    </div>
  )
}
