import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { parseFields, readFormWithin } from '#app/platform/form.server.ts'
import { BankFilterForm } from '#app/question-bank/bank-filter.tsx'
import { listBank } from '#app/question-bank/bank.server.ts'
import { BankFilter, filterAddress, largestUpload } from '#app/question-bank/forms.ts'
import { inShort } from '#app/question-bank/in-short.ts'
import { QuestionTable } from '#app/question-bank/question-table.tsx'
import { mistakesInWords } from '#app/question-bank/mistakes-in-words.server.ts'
import { QuestionDeeds } from '#app/question-bank/question-deeds.tsx'
import { ReturnForm } from '#app/question-bank/retirement/retire-fold.tsx'
import { answerRetirement } from '#app/question-bank/retirement/answer-retirement.server.ts'
import { WaitingUploads } from '#app/question-bank/imports/waiting-uploads.tsx'
import { UploadForm } from '#app/question-bank/upload-form.tsx'
import { keepUpload, listWaitingUploads } from '#app/question-bank/uploads.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

const exports = ['excel', 'csv', 'gift', 'moodle', 'aiken'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'keep-question-bank')
  const { searchParams } = new URL(asked.request.url)
  const filter = BankFilter.parse(Object.fromEntries(searchParams))
  const t = translator(member.language)
  const { count, outCount, pages, rows, topics } = await listBank(team.id, filter)
  const imported = Number(searchParams.get('imported'))
  return {
    title: t('question-bank:title'),
    team: { id: team.id, name: team.name },
    teams: teams.map(({ id, name }) => ({ id, name })),
    filter,
    topics,
    count,
    outCount,
    pages,
    lines: rows.map(({ id, ...banked }) => ({ key: id, ...inShort(banked, { language: member.language, t }) })),
    exports: exports.map((format) => ({ format, to: `/team/bank/export?${new URLSearchParams({ unit: team.id, ...filterAddress(filter), format })}` })),
    imported: Number.isInteger(imported) && imported > 0 ? imported : null,
    retired: searchParams.get('retired'),
    isReturned: searchParams.has('returned'),
    waiting: (await listWaitingUploads(team)).map(({ id, format, by, at }) => ({ id, words: t('question-bank:waiting.line', { format: t(`question-bank:format.${format}`), name: by, at: momentWords(at, team.timeZone, member.language) }) })),
    requestKey: randomUUID(),
  }
}

const UploadFields = z.object({ key: z.uuid(), format: z.string().max(20) })

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const form = await readFormWithin(asked.request, largestUpload)
  const moved = form && (await answerRetirement(member, team, { form, url: asked.request.url }))
  if (moved) return redirect(moved)
  if (!form) return data({ faults: { file: 'question-bank:fault.tooLarge' }, values: {}, sentences: [] }, { status: 413 })
  const { value, refusal } = parseFields(form, UploadFields)
  if (refusal) return data({ ...refusal, sentences: [] }, { status: 400 })
  const file = form.get('file')
  const pasted = form.get('pasted')
  const text = typeof pasted === 'string' ? pasted : ''
  const bytes = file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text)
  const values = { pasted: text, format: value.format }
  if (bytes.byteLength === 0) return data({ faults: { file: 'question-bank:fault.nothing' }, values, sentences: [] }, { status: 400 })
  const kept = await keepUpload(member, team, { bytes, ...value })
  if ('mistakes' in kept) return data({ faults: {}, values, sentences: mistakesInWords(kept.mistakes, member.language).map(({ sentence }) => sentence) }, { status: 400 })
  return redirect(`/team/bank/uploads/${kept.id}?unit=${team.id}`)
}

export default function BankPage() {
  const { title, team, teams, filter, topics, count, outCount, pages, lines, exports, imported, retired, isReturned, waiting, requestKey } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const isFiltered = Object.values(filterAddress(filter)).some((value) => value !== '')
  return (
    <Page title={title} crumbs={[{ to: desk('/team'), label: t('common:places.team') }]} intro={t('question-bank:intro')}>
      <div className="space-y-6">
        {imported !== null && !refusal && <Done>{t('question-bank:imported', { count: imported })}</Done>}
        {isReturned && !refusal && <Done>{t('question-bank:return.done')}</Done>}
        {retired !== null && !refusal && (
          <div className="space-y-2">
            <Done key={retired}>{t('question-bank:retire.done')}</Done>
            <ReturnForm question={retired} />
          </div>
        )}
        <TeamPicker team={team} teams={teams} />
        <Fold label={t('question-bank:upload.title')} open={refusal !== null || (count === 0 && !isFiltered)}>
          <UploadForm requestKey={requestKey} refusal={refusal} />
        </Fold>
        <WaitingUploads waiting={waiting} />
        <p>
          <Link to={desk('/team/bank/new')} className="button">
            {t('question-editor:new')}
          </Link>
        </p>
        <BankFilterForm filter={filter} topics={topics} unit={team.id} outCount={outCount} />
        {count > 0 && <p>{t(filter.out ? 'question-bank:countOut' : 'question-bank:count', { count })}</p>}
        {count === 0 ? <EmptyState>{t(isFiltered ? 'question-bank:noneFound' : 'question-bank:none')}</EmptyState> : <QuestionTable caption={title} lines={lines} isShort below={(key) => <QuestionDeeds question={key} isOut={filter.out} />} />}
        <Pager page={filter.page} pages={pages} />
        {count > 0 && <p className="text-sm text-ink-soft">{t('question-bank:exportNote')}</p>}
        {count > 0 && (
          <p className="flex flex-wrap gap-2">
            <span className="self-center">{t('question-bank:export')}</span>
            {exports.map(({ format, to }) => (
              <a key={format} href={to} download className="button">
                {t(`question-bank:format.${format}`)}
              </a>
            ))}
          </p>
        )}
      </div>
    </Page>
  )
}
