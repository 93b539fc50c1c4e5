import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isLanguage } from '#app/platform/i18n.ts'
import { readForm } from '#app/platform/form.server.ts'
import { savePreferences } from '#app/accounts/account.server.ts'
import { safeNext } from '#app/people/next-address.ts'
import { isTheme, keepPreferences } from '#app/people/visit.server.ts'

export const handle = { access: 'public' }

export function loader() {
  return redirect('/')
}

/** Language and appearance: in the account of somebody signed in, else in a cookie. */
export async function action({ context: { visit }, request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const visitor = await visit.visitor()
  const language = form.get('language')
  const theme = form.get('theme')
  const next = form.get('next')
  const choices = {
    language: isLanguage(language) ? language : visitor.language,
    theme: isTheme(theme) ? theme : visitor.theme,
  }
  const onward = safeNext(typeof next === 'string' ? next : null)
  if (!visitor.member) return redirect(onward, { headers: { 'Set-Cookie': await keepPreferences(choices) } })
  await savePreferences(visitor.member.id, choices)
  return redirect(onward)
}
