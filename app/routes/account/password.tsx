import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PasswordForm } from '#app/accounts/account.ts'
import { changePassword } from '#app/accounts/account.server.ts'
import { NewPasswordFields } from '#app/accounts/new-password-fields.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { startSession } from '#app/people/session.server.ts'
import { SignInWait } from '#app/people/sign-in-wait.tsx'
import { parseForm, refuseForSeconds } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-account' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(asked: LoaderFunctionArgs) {
  const { language } = await requireAbility(asked, 'keep-account')
  const saved = new URL(asked.request.url).searchParams.get('saved')
  return { title: translator(language)('people:password.title'), saved }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'keep-account')
  const { visit } = asked.context
  const { value, refusal } = await parseForm(asked.request, PasswordForm)
  if (refusal) return data({ ...refusal, seconds: 0 }, { status: 400 })
  const answer = await changePassword(member, value, visit.address)
  if ('refused' in answer) {
    return answer.refused === 'wait'
      ? refuseForSeconds(answer.seconds)
      : data({ faults: { currentPassword: 'people:fault.passwordWrong' }, values: {}, seconds: 0 }, { status: 400 })
  }
  const { sharedMachine } = await visit.visitor()
  const cookie = await startSession(member.id, { isSecure: visit.isSecure, sharedMachine })
  return redirect(`/account/password?saved=${Date.now()}`, { headers: { 'Set-Cookie': cookie } })
}

export default function PasswordPage() {
  const { title, saved } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} width="column" crumbs={[{ to: '/account', label: t('people:account.title') }]}>
      <div className="max-w-md space-y-4">
        {saved !== null && !refusal && (
          <p role="status" className="notice notice-good">
            {t('people:password.saved')}
          </p>
        )}
        <SignInWait seconds={refusal?.seconds ?? 0} />
        <div className="card">
          {/* Once it is changed, the fields are empty again. */}
          <PostForm key={saved} refusal={refusal}>
            <Field name="currentPassword" type="password" label={t('people:password.current')} autoComplete="current-password" />
            <NewPasswordFields />
            <Submit>{t('people:password.change')}</Submit>
          </PostForm>
        </div>
      </div>
    </Page>
  )
}
