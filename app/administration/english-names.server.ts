import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'

const Title = z.object({ zh: z.string(), en: z.string() })

/** Of what the record names in Chinese alone, stars and runs of certificates, the English as it was then: by the subject and the Chinese. */
export async function englishNames(subjects: readonly string[]): Promise<(subject: string, zh: string) => string> {
  const idsOf = (kind: string) => [...new Set(subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [])))]
  const [stars, runs] = await Promise.all([
    database.starEdition.findMany({ where: { categoryId: { in: idsOf('star') } }, select: { categoryId: true, nameZh: true, nameEn: true } }),
    database.certificateRun.findMany({ where: { id: { in: idsOf('certificate-run') } }, select: { id: true, title: true } }),
  ])
  const keyOf = (subject: string, zh: string) => JSON.stringify([subject, zh])
  const names = new Map([
    ...stars.map(({ categoryId, nameZh, nameEn }): [string, string] => [keyOf(`star:${categoryId}`, nameZh), nameEn]),
    ...runs.map(({ id, title }): [string, string] => {
      const { zh, en } = Title.parse(title)
      return [keyOf(`certificate-run:${id}`, zh), en]
    }),
  ])
  return (subject, zh) => names.get(keyOf(subject, zh)) ?? zh
}
