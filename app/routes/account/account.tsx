import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AccountHead } from '#app/accounts/account-head.tsx'
import { ChoiceButtons } from '#app/accounts/choice-buttons.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { LinkList, type LinkRow } from '#app/ui/link-list.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-account' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'keep-account')
  const { id, name, employeeNumber, photoKey, position, roles, language, theme } = member
  const person = { id, name, employeeNumber, photoKey, position, roles, unitName: member.unit.name }
  const t = translator(language)
  return { title: t('people:account.title'), offline: { label: t('offline:title'), note: t('offline:summary') }, plans: { label: t('action-plans:mine.title'), note: t('action-plans:mine.summary') }, exams: { label: t('exams:title'), note: t('exams:summary') }, thanks: { label: t('thanks:title'), note: t('thanks:summary') }, honours: { label: t('wall:honours.title'), note: t('honours:summary') }, person, language, theme }
}

export default function AccountPage() {
  const { title, offline, plans, exams, thanks, honours, person, language, theme } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const places: LinkRow[] = [
    { to: '/certificates', icon: 'seal', label: t('common:places.certificates') },
    { to: '/mentoring', icon: 'pair', label: t('common:places.mentoring') },
    { to: '/teach-backs', icon: 'speech', label: t('teach-backs:title'), note: t('teach-backs:summary') },
    { to: '/questions', icon: 'question', label: t('lesson-questions:own.title'), note: t('lesson-questions:own.summary') },
    { to: '/plans', icon: 'check', ...plans },
    { to: '/exams', icon: 'flag', ...exams },
    { to: '/thanks', icon: 'heart', ...thanks },
    { to: '/honours', icon: 'seal', ...honours },
    { to: '/wall/kind-words', icon: 'screen', label: t('wall:kindWord.title') },
    { to: '/wall/photo', icon: 'person', label: t('wall-life:title'), note: t('wall-life:summary') },
    ...(person.roles.includes('LEAD') ? [{ to: '/team', icon: 'desk', label: t('common:places.team') } as const] : []),
    ...(person.roles.includes('ADMIN') ? [{ to: '/admin', icon: 'gear', label: t('common:places.admin') } as const] : []),
  ]
  const keeping: LinkRow[] = [
    { to: '/account/photo', icon: 'person', label: t('people:photo.title'), note: t('people:photo.summary') },
    { to: '/offline', icon: 'book', ...offline },
    { to: '/account/password', icon: 'lock', label: t('people:password.title') },
    { to: '/account/pin', icon: 'lock', label: t('pin:title'), note: t('pin:summary') },
  ]
  return (
    <Page title={title}>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <div className="space-y-6">
          <AccountHead person={person} />
          <LinkList rows={places} />
        </div>
        <div className="space-y-6">
          <LinkList rows={keeping} />
          <section className="card space-y-5">
            <ChoiceButtons
              name="language"
              label={t('common:language.label')}
              chosen={language}
              options={[
                { value: 'zh-CN', label: t('common:language.zh-CN'), lang: 'zh-CN' },
                { value: 'en', label: t('common:language.en'), lang: 'en' },
              ]}
              reloadDocument
            />
            <ChoiceButtons
              name="theme"
              label={t('common:theme.label')}
              chosen={theme}
              options={[
                { value: 'SYSTEM', label: t('common:theme.system') },
                { value: 'LIGHT', label: t('common:theme.light') },
                { value: 'DARK', label: t('common:theme.dark') },
              ]}
            />
          </section>
          <Form method="post" action="/logout" reloadDocument>
            <button className="button w-full">{t('common:action.signOut')}</button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
