/** By which channel a customer's praise came: 意见簿, 热线, 当面, 线上, 来信. */
export const praiseChannels = ['book', 'hotline', 'in-person', 'online', 'letter'] as const
export type PraiseChannel = (typeof praiseChannels)[number]

export function isPraiseChannel(text: string): text is PraiseChannel {
  return praiseChannels.some((one) => one === text)
}

/** `day` "YYYY-MM-DD"; the customer's own words, and not their name. */
export type Praise = { day: string; channel: PraiseChannel; words: string }

/** In characters. */
export const longestPraise = 200

/** What looks like a telephone, an identity card or an account: a customer's, and no part of the praise. */
export function namesSomebody(words: string): boolean {
  return /\d{7,}/.test(words.normalize('NFKC').replace(/(?<=\d)[\s-]+(?=\d)/g, ''))
}
