import type { z } from 'zod'

/*
 * The checks of quiz-file.ts speak to authors of content, in English. Who imports a file reads their own language:
 * what an issue says → the key of `question-mistakes:…`, the first that fits.
 */

type Worded = { key: string; values: Record<string, string | number> }

const wordings: readonly (readonly [RegExp, string])[] = [
  [/^exactly one option is right, not 0$|^at least one (?:option )?is right$|of "[^"]+" is right, not 0$/, 'none-right'],
  [/^exactly one option is right|of "[^"]+" is right, not/, 'several-right'],
  [/^the text "([\s\S]*)" stands twice$/, 'twice'],
  [/^the weights of the right options add up to 100, not (.*)$/, 'weights-sum'],
  [/right weighs above 0, wrong 0 or below$/, 'weight-sign'],
  [/earns 100 per cent$/, 'none-whole'],
  [/takes away at most the points/, 'penalty'],
  [/^(?:only the rule per-option|the right options add up)/, 'option-points'],
  [/^there is no gap|^the gap \[\[/, 'gap-places'],
  [/text is missing$/, 'text-missing'],
]

const places: Readonly<Record<string, string>> = { points: 'points', options: 'few-options', items: 'few-options', pairs: 'few-options', spots: 'few-options', accepted: 'accepted', penalty: 'penalty', rule: 'rule' }

export function mistakesOfIssues(issues: readonly z.core.$ZodIssue[]): Worded[] {
  const worded = issues.map(wordOf)
  return worded.filter(({ key, values }, index) => worded.findIndex((one) => one.key === key && one.values['text'] === values['text']) === index)
}

function wordOf({ message, path }: z.core.$ZodIssue): Worded {
  for (const [pattern, key] of wordings) {
    const found = pattern.exec(message)
    if (found) return { key, values: { text: found[1] ?? '' } }
  }
  const place = String(path[0] ?? '')
  return { key: places[place] ?? 'unsound', values: { text: place } }
}
