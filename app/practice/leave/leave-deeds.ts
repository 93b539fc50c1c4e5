/** Apart from the rules of leave, so that a page which says what was done loads none of them. */
export const leaveDeeds = ['recorded', 'withdrawn'] as const
export type LeaveDeed = (typeof leaveDeeds)[number]
