import type { Translate } from '#app/platform/i18n.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { listQuietLearners, listTeamProgress } from './team-progress.server.ts'

type Team = { id: string; timeZone: string }

/** One thing that waits for the lead: what, and where it is dealt with. */
export type Need = { key: string; icon: IconName; text: string; to: string }

type Asked = { team: Team; now: Date; t: Translate }

/** What needs the lead today, the most pressing first. Each area answers for itself. */
export async function listNeeds(asked: Asked): Promise<Need[]> {
  const needs = await Promise.all([quietLearners(asked)])
  return needs.flat()
}

async function quietLearners({ team, now, t }: Asked): Promise<Need[]> {
  const quiet = await listQuietLearners(await listTeamProgress(team, now), now)
  return quiet.map(({ id, name }) => ({ key: `learner:${id}`, icon: 'book', text: t('team:needs.quietLearner', { name }), to: '/team/progress' }))
}
