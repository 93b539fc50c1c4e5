import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { checkPassMark } from '#app/teach-backs/check/pass-mark.ts'
import { performDeed } from '#app/teach-backs/deeds.server.ts'
import { TeachBackDeed } from '#app/teach-backs/forms.ts'
import { MyPart } from '#app/teach-backs/pages/my-part.tsx'
import { StandingCard } from '#app/teach-backs/standing/standing-card.tsx'
import { findTeachBackPage } from '#app/teach-backs/pages/teach-back-page.server.ts'
import { refuseDeed } from '#app/teach-backs/refuse-deed.server.ts'
import { OpenForm } from '#app/teach-backs/sessions/open-form.tsx'
import { TeacherScreen } from '#app/teach-backs/sessions/teacher-screen.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'take-part-in-teach-back' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-teach-back')
  const page = await findTeachBackPage(member, { id: asked.params['teachBack'] ?? '', origin: asked.context.visit.origin, now: new Date() })
  if (!page) throw notFound()
  const code = new URL(asked.request.url).searchParams.get('code') ?? ''
  return { title: translator(member.language)('teach-backs:teachBack', { title: page.title }), page, code: code.slice(0, 12) }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-teach-back')
  const form = await readForm(asked.request)
  const { value: deed, refusal } = parseFields(form, TeachBackDeed)
  if (refusal) return data(refusal, { status: 400 })
  const teachBackId = asked.params['teachBack'] ?? ''
  const answer = await performDeed(member, { teachBackId, deed, form })
  if (answer === null) throw notFound()
  const there = 'teachBackId' in answer && typeof answer.teachBackId === 'string' ? answer.teachBackId : teachBackId
  return refuseDeed(form, answer) ?? redirect(`/teach-backs/${there}${places[deed.deed]}`)
}

const places = { open: '#session', close: '#content', attend: '#content', answer: '#check' } as const

export default function TeachBackPage() {
  const { title, page, code } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const { id, teaching, mine, people, isLead } = page
  const isRunning = page.state === 'running'
  const refusalOf = (deed: string) => (refusal?.values['deed'] === deed ? refusal : null)
  const crumbs = mine === null && teaching === null && isLead ? [{ to: '/team/teach-backs', label: t('teach-backs:team.title') }] : [{ to: '/teach-backs', label: t('teach-backs:title') }]
  const awaited = (people ?? []).filter(({ standing }) => standing !== 'covered').map(({ name }) => name)
  return (
    <Page title={title} crumbs={crumbs} intro={t('teach-backs:taughtBy', { teacher: page.teacher.name })}>
      <div className="space-y-6">
        {isRunning && teaching?.open && <TeacherScreen session={teaching.open} />}
        {isRunning && teaching && !teaching.open && <OpenForm isCertified={teaching.isCertified} awaited={awaited} refusal={refusalOf('open')} />}
        {mine && <MyPart id={id} isRunning={isRunning} passMark={checkPassMark} mine={mine} code={code} refusals={{ attend: refusalOf('attend'), answer: refusalOf('answer') }} />}
        <StandingCard page={page} />
      </div>
    </Page>
  )
}
