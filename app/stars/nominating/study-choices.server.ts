import { listCertifiedLately } from '#app/certificates/certified-lately.server.ts'
import type { Translate } from '#app/platform/i18n.ts'

/** The latest certificate of each of these people that the wall tells of, as a select offers them: by name, as the wall does. */
export async function listStudyChoices(unitId: string, { personIds, t, now }: { personIds: readonly string[]; t: Translate; now: Date }): Promise<{ value: string; label: string }[]> {
  const certified = (await listCertifiedLately(unitId, now)).filter(({ personId }) => personIds.includes(personId))
  // The newest stands first, and stays.
  const latest = new Map(certified.toReversed().map((one) => [one.personId, one]))
  return [...latest.values()].map(({ certificateId, name }) => ({ value: certificateId, label: t('star-votes:study.choice', { name }) }))
}
