/** What a review is made of, apart from its schema, which no browser needs. `keys`: with them what was right and what was wrong. */
export const reviewParts = ['score', 'answers', 'keys', 'explanations'] as const
export type ReviewPart = (typeof reviewParts)[number]
