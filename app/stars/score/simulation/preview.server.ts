import type { Language } from '#app/platform/i18n.ts'
import type { Edition } from '../../editions/edition.ts'
import type { Team } from '../../rounds.server.ts'
import { weightsText } from '../score-rule.ts'
import { type SimulatedMonth, simulate } from './simulate.server.ts'

/** A proposed rule with what it would have given; `seen` comes back with the form that saves it. */
export type Preview = { months: SimulatedMonth[]; seen: string }

type Asked = { form: FormData; starId: string; before: Edition; edition: Edition; language: Language; now: Date }

/** A changed rule is shown with what it would have given before it is saved; null once it was seen, or for no change. */
export async function previewRule(team: Team, { form, starId, before, edition, language, now }: Asked): Promise<Preview | null> {
  const wanted = ruleText(edition)
  const isTrial = form.get('deed') === 'try'
  if (!isTrial && (wanted === ruleText(before) || form.get('seen') === wanted)) return null
  return { months: await simulate(team, { starId, edition, language, now }), seen: wanted }
}

function ruleText({ score, eligibility: { coolDownMonths } }: Edition): string {
  return [score ? `${weightsText(score.weights)} ${score.leastDutyDays}` : 'vote', ...(coolDownMonths > 0 ? [`rest ${coolDownMonths}`] : [])].join(' ')
}
