import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Analysed } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { Chosen } from '#app/quizzes/analysis/chosen-attempts.ts'
import { Paper } from '#app/quizzes/paper.ts'
import { examName } from '../exam-name.server.ts'
import { quizOfExam, quizOfSitting } from '../exam-quiz.ts'

type Team = { id: string }
/** `at`: the page that it is the analysis of. */
type SatPaper = Analysed & { at: string }

/**
 * What is analysed at an address: an exam of the lead's unit with all its sittings, or a paper with all exams that it was
 * drawn for, whatever version. Throws a 404 for another unit's; nobody but its lead sees it (decision 0020).
 */
export async function requireSatPaper(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-exams')
  const { exam, paper } = asked.params
  const analysed = exam === undefined ? await findSatPaper(team, paper ?? '') : await findSatExam(team, exam, member.language)
  if (!analysed) throw notFound()
  const chosen = Chosen.catch('first').parse(new URL(asked.request.url).searchParams.get('attempts'))
  return { member, team, analysed, looked: { chosen, language: member.language } }
}

async function findSatExam(team: Team, examId: string, language: Language): Promise<SatPaper | null> {
  const exam = await database.exam.findFirst({ where: { id: examId, unitId: team.id }, select: { title: true, month: true, versionId: true, sittings: { select: { id: true } } } })
  if (!exam) return null
  return { title: inLanguage(examName(exam), language), quizzes: exam.sittings.map(({ id }) => quizOfSitting(id)), scope: null, order: await listSheetOrder([exam.versionId]), isDrawn: true, mendedAs: [quizOfExam(examId)], at: `/team/exams/${examId}` }
}

async function findSatPaper(team: Team, paperId: string): Promise<SatPaper | null> {
  const versions = await database.testPaperVersion.findMany({ where: { paper: { id: paperId, unitId: team.id } }, orderBy: { number: 'desc' }, select: { id: true, name: true, exams: { select: { id: true, sittings: { select: { id: true } } } } } })
  const [newest] = versions
  if (!newest) return null
  const exams = versions.flatMap((version) => version.exams)
  const quizzes = exams.flatMap(({ sittings }) => sittings.map(({ id }) => quizOfSitting(id)))
  return { title: newest.name, quizzes, scope: null, order: await listSheetOrder(versions.map(({ id }) => id)), isDrawn: true, mendedAs: exams.map(({ id }) => quizOfExam(id)), at: `/team/papers/${paperId}` }
}

/** The questions as they stand on the printed sheets, A before B, the newest version first: by that they are numbered. */
async function listSheetOrder(versionIds: readonly string[]): Promise<string[]> {
  const sheets = await database.testPaperSheet.findMany({ where: { versionId: { in: [...versionIds] } }, orderBy: [{ version: { number: 'desc' } }, { label: 'asc' }], select: { paper: true } })
  return [...new Set(sheets.flatMap(({ paper }) => Paper.parse(paper).questions.map(({ question }) => question.id)))]
}
