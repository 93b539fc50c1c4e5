import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { readForm, refuseForm } from '#app/platform/form.server.ts'
import { inShort } from '#app/question-bank/in-short.ts'
import { mistakesInWords } from '#app/question-bank/mistakes-in-words.server.ts'
import { QuestionTable } from '#app/question-bank/question-table.tsx'
import { findUpload, importUpload } from '#app/question-bank/uploads.server.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

/** Enough to see how the file was understood. */
const mostShown = 200

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const upload = await findUpload(team, asked.params['upload'] ?? '')
  if (!upload) throw notFound()
  const t = translator(member.language)
  const { questions, mistakes } = upload.reading
  return {
    title: t('question-bank:preview.title'),
    count: questions.length,
    format: upload.format,
    imported: upload.imported,
    mistakes: mistakesInWords(mistakes, member.language),
    oneLanguage: questions.every(({ question }) => question.prompt.zh === question.prompt.en),
    lines: questions.slice(0, mostShown).map(({ line, ...banked }) => ({ key: banked.question.id, line, ...inShort(banked, { language: member.language, t }) })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const form = await readForm(asked.request)
  const leftOut = form.getAll('leaveOut').map(Number)
  const done = await importUpload(member, team, { uploadId: asked.params['upload'] ?? '', leftOut })
  if (!done) throw notFound()
  if ('refused' in done) return refuseForm(form, { form: `question-bank:fault.${done.refused}` })
  return redirect(`/team/bank?unit=${team.id}&imported=${done.count}#content`)
}

export default function UploadPage() {
  const { title, count, format, imported, mistakes, oneLanguage, lines } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const rows = [...new Set(mistakes.map(({ row }) => row))]
  return (
    <Page title={title} crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/bank'), label: t('question-bank:title') }]} intro={t('question-bank:preview.intro', { count, format: t(`question-bank:format.${format}`) })}>
      <div className="space-y-6">
        {imported !== null && <p className="notice">{t('question-bank:preview.already', { count: imported })}</p>}
        {imported === null && (
          <PostForm refusal={refusal} className="space-y-4">
            {rows.length > 0 && (
              <fieldset className="card space-y-3">
                <legend className="font-semibold">{t('question-bank:preview.mistakes')}</legend>
                <p>{t('question-bank:preview.leaveOut')}</p>
                {rows.map((row) => (
                  <label key={row} className="flex gap-3">
                    <input type="checkbox" name="leaveOut" value={row ?? ''} className="mt-1 size-5 shrink-0" />
                    <span className="min-w-0 break-words">
                      {mistakes.filter((mistake) => mistake.row === row).map(({ sentence }) => (
                        <span key={sentence} className="block">
                          {sentence}
                        </span>
                      ))}
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            {count > 0 && <Submit>{t('question-bank:preview.import', { count })}</Submit>}
          </PostForm>
        )}
        {oneLanguage && <p className="text-ink-soft">{t('question-bank:preview.oneLanguage')}</p>}
        <QuestionTable caption={title} lines={lines} />
        {count > lines.length && <p>{t('question-bank:preview.more', { count: count - lines.length })}</p>}
      </div>
    </Page>
  )
}
