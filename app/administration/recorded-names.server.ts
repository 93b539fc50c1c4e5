import { z } from 'zod'
import { examName } from '#app/exams/exam-name.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'

const Title = z.object({ zh: z.string(), en: z.string() })

/** By the subject of an entry and a name that stands in it: that name as the reader's language says it. */
type Naming = (subject: string, recorded: string) => string

/** For what the record names in one language alone: stars and runs of certificates in Chinese, said in English as it was then, and an exam as it was proposed to its lead. */
export async function recordedNames(subjects: readonly string[], language: Language): Promise<Naming> {
  const idsOf = (kind: string) => [...new Set(subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [])))]
  const [english, exams] = await Promise.all([
    language === 'en' ? englishNames(idsOf) : new Map<string, string>(),
    database.exam.findMany({ where: { id: { in: idsOf('exam') } }, select: { id: true, month: true } }),
  ])
  const monthOf = new Map(exams.map(({ id, month }) => [`exam:${id}`, month]))
  return (subject, recorded) => {
    const month = monthOf.get(subject)
    return month === undefined ? (english.get(keyOf(subject, recorded)) ?? recorded) : inLanguage(examName({ title: recorded, month }), language)
  }
}

const keyOf = (subject: string, zh: string) => JSON.stringify([subject, zh])

async function englishNames(idsOf: (kind: string) => string[]): Promise<Map<string, string>> {
  const [stars, runs] = await Promise.all([
    database.starEdition.findMany({ where: { categoryId: { in: idsOf('star') } }, select: { categoryId: true, nameZh: true, nameEn: true } }),
    database.certificateRun.findMany({ where: { id: { in: idsOf('certificate-run') } }, select: { id: true, title: true } }),
  ])
  return new Map([
    ...stars.map(({ categoryId, nameZh, nameEn }): [string, string] => [keyOf(`star:${categoryId}`, nameZh), nameEn]),
    ...runs.map(({ id, title }): [string, string] => {
      const { zh, en } = Title.parse(title)
      return [keyOf(`certificate-run:${id}`, zh), en]
    }),
  ])
}
