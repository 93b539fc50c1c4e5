export const bidSteps = ['PREPARED', 'SUBMITTED', 'WON', 'NOT_WON', 'WITHDRAWN'] as const
export type BidStep = (typeof bidSteps)[number]

/** What can follow. What is won, not won or withdrawn is over. */
export function stepsAfter(step: BidStep): readonly BidStep[] {
  if (step === 'PREPARED') return ['SUBMITTED', 'WITHDRAWN']
  return step === 'SUBMITTED' ? ['WON', 'NOT_WON', 'WITHDRAWN'] : []
}
