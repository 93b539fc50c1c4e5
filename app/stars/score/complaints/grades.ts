/** What keeps somebody from a composite star: a grave complaint of a customer, or a violation of rules. */
export const grades = ['GRAVE', 'VIOLATION'] as const
export type Grade = (typeof grades)[number]
