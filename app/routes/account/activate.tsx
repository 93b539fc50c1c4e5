import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirectDocument } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FirstPasswordForm } from '#app/accounts/account.ts'
import { activate, findActivated, findActivation } from '#app/accounts/activation.server.ts'
import { NewPasswordFields } from '#app/accounts/new-password-fields.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { startSession } from '#app/people/session.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'public' }
export const meta = pageMeta

export async function loader({ context: { visit }, params }: LoaderFunctionArgs) {
  const { language, member } = await visit.visitor()
  const token = params['token'] ?? ''
  const person = await findActivation(token, new Date())
  const isMine = !person && member !== null && (await findActivated(token)) === member.id
  return data({ title: translator(language)('people:activation.title'), person, isMine }, { status: person || isMine ? 200 : 404 })
}

export async function action({ context: { visit }, params, request }: ActionFunctionArgs) {
  const { value, refusal } = await parseForm(request, FirstPasswordForm)
  if (refusal) return data(refusal, { status: 400 })
  const { language } = await visit.visitor()
  const answer = await activate(params['token'] ?? '', { password: value.newPassword, language }, new Date())
  // The page that follows says that the link is gone.
  if ('refused' in answer) return data(null, { status: 404 })
  const cookie = await startSession(answer.personId, { isSecure: visit.isSecure, sharedMachine: false })
  return redirectDocument('/', { headers: { 'Set-Cookie': cookie } })
}

export default function ActivationPage() {
  const { title, person, isMine } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  if (isMine) {
    return (
      <Page title={title} width="reading">
        <EmptyState action={{ to: '/', label: t('common:error.toToday') }}>{t('people:activation.done')}</EmptyState>
      </Page>
    )
  }
  if (!person) {
    return (
      <Page title={title} width="reading">
        <EmptyState action={{ to: '/login', label: t('common:error.toSignIn') }}>{t('people:activation.gone')}</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={title} intro={t('people:activation.welcome', person)} width="reading">
      <PostForm refusal={refusal} reloadDocument className="card max-w-md space-y-4">
        <NewPasswordFields />
        <Submit>{t('people:activation.begin')}</Submit>
      </PostForm>
    </Page>
  )
}
