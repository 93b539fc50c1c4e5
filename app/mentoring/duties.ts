/** What each of the two promises, by the last word of its key among the words of the agreement. */
export const duties = ['first', 'second', 'third'] as const
