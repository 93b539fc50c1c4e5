import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import { askOrNote } from '#app/lesson-questions/ask.server.ts'
import { AskForm as AskFields } from '#app/lesson-questions/forms.ts'
import { listOwn } from '#app/lesson-questions/own-questions.server.ts'
import { AskForm } from '#app/lesson-questions/pages/ask-form.tsx'
import { OwnList } from '#app/lesson-questions/pages/own-list.tsx'
import { listPassages, sideOf } from '#app/lesson-questions/passages/lesson-passages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

function addressed({ params }: LoaderFunctionArgs) {
  return { course: params['course'] ?? '', lesson: params['lesson'] ?? '' }
}

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const address = addressed(asked)
  const catalogue = await catalogueOfPerson(member.id)
  const found = catalogue.findLesson(address.course, address.lesson)
  const passages = await listPassages(catalogue, address, sideOf(member.language))
  if (!found || !passages) throw notFound()
  const t = translator(member.language)
  const search = new URL(asked.request.url).searchParams
  const sent = search.get('sent')
  const title = inLanguage(found.lesson.title, member.language)
  return {
    title: t('lesson-questions:form.titleOf', { lesson: title }),
    crumbs: [
      { to: '/learn', label: t('learning:learn.title') },
      { to: `/learn/${address.course}`, label: inLanguage(found.course.title, member.language) },
      { to: `/learn/${address.course}/${address.lesson}`, label: title },
    ],
    passages: passages.map(({ id, heading, text }) => ({ id, heading, text })),
    chosen: passages.find(({ id }) => id === search.get('passage')) ?? null,
    isLost: search.has('passage') && !passages.some(({ id }) => id === search.get('passage')),
    sent: sent === 'question' || sent === 'note' ? sent : null,
    own: await listOwn(member, address),
    requestKey: randomUUID(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const address = addressed(asked)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, AskFields)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await askOrNote(member, { ...address, ...value })
  if (!answer) throw notFound()
  if (!('refused' in answer)) return redirect(`/learn/${address.course}/${address.lesson}/ask?passage=${answer.passage}&sent=${answer.kind}#content`)
  const { refused } = answer
  return refused === 'passage-changed' ? refuseForm(form, { passage: `lesson-questions:refused.${refused}` }, 409) : refuseForm(form, { form: `lesson-questions:refused.${refused}` }, 429)
}

export default function AskPage() {
  const { title, crumbs, passages, chosen, isLost, sent, own, requestKey } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const lesson = crumbs.at(-1)?.to ?? '/learn'
  return (
    <Page title={title} crumbs={crumbs} intro={t('lesson-questions:atEndText')} width="reading">
      <div className="space-y-8">
        {sent && !refusal && (
          <div className="space-y-3">
            <Done key={requestKey}>{t(`lesson-questions:sent.${sent}`)}</Done>
            <a href={chosen ? `${lesson}#p-${chosen.id}` : lesson} className="button">
              {t('lesson-questions:form.back')}
            </a>
          </div>
        )}
        {isLost && !refusal && <p className="notice">{t('lesson-questions:refused.passage-changed')}</p>}
        <AskForm key={`${chosen?.id} ${own.questions.length} ${own.notes.length}`} passages={passages} chosen={chosen} requestKey={requestKey} refusal={refusal} />
        <OwnList {...own} />
      </div>
    </Page>
  )
}
