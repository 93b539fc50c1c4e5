/** No line breaks here; nobody sees it. */
const joiner = '\u2060'
const keptSpace = '\u00a0'

const months = 'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
/** Where a browser would break a day or a size: 11｜月｜25｜日｜到｜期, （周｜一）, 2026-｜11-｜25, 25｜November, 8｜MB; and before a · that parts two things. Without lookbehind, which old browsers stumble over. */
const joints = new RegExp(`\\d(?=[年月日])|[年月](?=\\d)|日到(?=期)|周(?=[一二三四五六日]）)|\\d\\d-(?=\\d\\d\\b)|\\d (?=(?:${months}|[KMG]B)\\b)| (?=·)`, 'g')

/** The same words, in which no line ends within a date, nor between a size and its unit, and none begins with a ·. */
export function keptWhole(text: string): string {
  return text.replace(joints, (before) => (before.endsWith(' ') ? `${before.slice(0, -1)}${keptSpace}` : before === '日到' ? `日${joiner}到${joiner}` : `${before}${joiner}`))
}
