import type { Language } from '#app/platform/i18n.ts'
import type { Team } from '../../rounds.server.ts'
import { type ScoreRule, weightsText } from '../score-rule.ts'
import { type SimulatedMonth, simulate } from './simulate.server.ts'

/** A proposed rule with what it would have given; `seen` comes back with the form that saves it. */
export type Preview = { months: SimulatedMonth[]; seen: string }

type Asked = { form: FormData; starId: string; before: ScoreRule | undefined; score: ScoreRule | undefined; language: Language; now: Date }

/** A changed rule is shown with what it would have given before it is saved; null once it was seen, or for no change. */
export async function previewRule(team: Team, { form, starId, before, score, language, now }: Asked): Promise<Preview | null> {
  const wanted = ruleText(score)
  const isTrial = form.get('deed') === 'try'
  if (!isTrial && (wanted === ruleText(before) || form.get('seen') === wanted)) return null
  return { months: await simulate(team, { starId, score, language, now }), seen: wanted }
}

function ruleText(score: ScoreRule | undefined): string {
  return score ? `${weightsText(score.weights)} ${score.leastDutyDays}` : 'vote'
}
