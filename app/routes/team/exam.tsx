import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { CancelFold } from '#app/exams/desk/cancel-fold.tsx'
import { ExamFacts } from '#app/exams/desk/exam-facts.tsx'
import { MakeUpForm } from '#app/exams/desk/make-up-form.tsx'
import { moveWindow } from '#app/exams/desk/move-exam.server.ts'
import { MoveFold } from '#app/exams/desk/move-fold.tsx'
import { renameExam } from '#app/exams/desk/rename-exam.server.ts'
import { RenameFold } from '#app/exams/desk/rename-fold.tsx'
import { cancelExam, openMakeUp } from '#app/exams/desk/set-exam.server.ts'
import { SitterList } from '#app/exams/desk/sitter-list.tsx'
import { viewTeamExam } from '#app/exams/desk/team-exams.server.ts'
import { ExamDeed } from '#app/exams/forms.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-exams' }
export const meta = pageMeta

const deedNames = ['make-up', 'cancel', 'move', 'rename'] as const
const deeds = ['set', ...deedNames] as const

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-exams')
  const exam = await viewTeamExam(team, asked.params['exam'] ?? '', { language: member.language, now: new Date(), origin: asked.context.visit.origin })
  if (!exam) throw notFound()
  const done = new URL(asked.request.url).searchParams.get('done')
  return { title: exam.title, exam, done: deeds.find((deed) => deed === done) ?? null }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-exams')
  const form = await readForm(asked.request)
  const { value: deed, refusal } = parseFields(form, ExamDeed)
  if (refusal) return data(refusal, { status: 400 })
  const examId = asked.params['exam'] ?? ''
  const now = new Date()
  const answer = await doToExam(member, { team, examId, deed }, now)
  if (!answer) throw notFound()
  if ('faults' in answer) return refuseForm(form, answer.faults)
  if (answer.refused) return refuseForm(form, { form: `exams:refused.${answer.refused}` }, 409)
  return redirect(`/team/exams/${examId}?unit=${team.id}&done=${deed.deed}#content`)
}

type Doing = { team: { id: string; timeZone: string }; examId: string; deed: ExamDeed }

function doToExam(member: Member, { deed, ...exam }: Doing, now: Date) {
  switch (deed.deed) {
    case 'cancel':
      return cancelExam(member, { ...exam, deed }, now)
    case 'make-up':
      return openMakeUp(member, { ...exam, deed }, now)
    case 'move':
      return moveWindow(member, { ...exam, deed }, now)
    case 'rename':
      return renameExam(member, { ...exam, deed }, now)
  }
}

export default function TeamExamPage() {
  const { title, exam, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const refusalOf = (deed: ExamDeed['deed']) => (refusal?.values['deed'] === deed ? refusal : undefined)
  const moved = refusalOf('move')
  const canChange = exam.phase !== 'cancelled'
  const movable = canChange ? exam.windows.filter(({ phase }) => phase !== 'closed') : []
  const canMakeUp = canChange && exam.sitters.some(({ mayMakeUp }) => mayMakeUp)
  // What was true when the page was opened may be over: then the form that would say why is not there.
  const hasForm = { 'make-up': canMakeUp, move: movable.some(({ key }) => key === moved?.values['sitting']), rename: exam.mayRename, cancel: movable.length > 0 }
  const late = deedNames.some((deed) => refusalOf(deed) && !hasForm[deed]) ? refusal?.faults['form'] : undefined
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/exams'), label: t('exams:desk.title') },
  ]
  return (
    <Page title={title} crumbs={crumbs}>
      <div className="space-y-8">
        {done && !refusal && <Done key={exam.requestKey}>{t(`exams:done.${done}`)}</Done>}
        {late && (
          <p role="alert" className="notice notice-bad">
            {t(late)}
          </p>
        )}
        <ExamFacts exam={exam} />
        <SitterList exam={exam} />
        {exam.phase === 'closed' && exam.sitters.some(({ turn }) => turn === 'passed') && (
          <p>
            <Link className="button" to={address(`/team/certificates/runs?subject=exam:${exam.id}`)}>
              {t('certificate-runs:ofExam')}
            </Link>
          </p>
        )}
        {canMakeUp && <MakeUpForm exam={exam} refusal={refusalOf('make-up')} />}
        {movable.length > 0 && (
          <div>
            {movable.map((window) => (
              <MoveFold key={`${window.key} ${window.words}`} window={window} requestKey={exam.requestKey} refusal={moved?.values['sitting'] === window.key ? moved : undefined} />
            ))}
            {exam.mayRename && <RenameFold key={exam.title} title={exam.title} refusal={refusalOf('rename')} />}
            <CancelFold refusal={refusalOf('cancel')} />
          </div>
        )}
      </div>
    </Page>
  )
}
