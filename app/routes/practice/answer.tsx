import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { AnsweredQuestion } from '#app/practice/question/answered-question.tsx'
import { MendedNotice } from '#app/practice/notebook/mended.tsx'
import { findAnswer } from '#app/practice/notebook/notebook.server.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'practise' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const answered = await findAnswer(member, asked.params['answer'] ?? '')
  if (!answered) throw notFound()
  return { title: translator(member.language)('practice:answerTitle'), answered }
}

export default function AnswerPage() {
  const { title, answered } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/practice', label: t('practice:title') }]} width="column">
      <section className="card">
        <h2 className="mb-3 flex items-center gap-2 text-sm font-semibold text-qing">
          <Icon name="question" /> {t('practice:beat.question')}
        </h2>
        {answered !== 'put-away' && answered.mended && <MendedNotice mended={answered.mended} />}
        {answered === 'put-away' ? <p className="notice">{t('quiz-review:daily')}</p> : <AnsweredQuestion answered={answered} />}
      </section>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link to="/" className="button button-main">
          {t('practice:toToday')}
        </Link>
        <Link to="/practice" className="button">
          {t('practice:toNotebook')}
        </Link>
      </p>
    </Page>
  )
}
