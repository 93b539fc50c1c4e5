import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { gapsIn } from '#app/quizzes/gap-marks.ts'
import { mistakesOfIssues } from '#app/quizzes/formats/mistake-words.ts'
import type { Banked } from '#app/quizzes/formats/written-file.ts'
import { AuthoredQuestion } from '#app/quizzes/quiz-file.ts'
import { completed } from './completed.ts'
import { type Fields, longestField, rowsOf } from './fields.ts'
import { questionOf } from './question-of.ts'

/** Keys of `question-editor:fault.…` by the field they stand beside. */
export type Faults = Record<string, string>

type Checked = { banked: Banked; faults: null } | { banked: null; faults: Faults }

const longestTopic = 200

const WrittenText = z.object({ zh: z.string(), en: z.string() })

/** The question that the fields make, by the checks of app/quizzes, or what is wrong with them and where. */
export function checkDraft(fields: Fields, questionId: string): Checked {
  const draft = questionOf(fields, questionId)
  const parsed = AuthoredQuestion.safeParse(draft)
  const faults = { ...faultsOf(parsed.error?.issues ?? [], { fields, draft }), ...faultsAround(fields) }
  if (!parsed.success || Object.keys(faults).length > 0) return { banked: null, faults }
  const difficulty = fields['difficulty'] ?? ''
  return { banked: { question: parsed.data, topic: (fields['topic'] ?? '').trim() || null, difficulty: difficulty === '' ? null : Number(difficulty) }, faults: null }
}

/** What a bank asks of a question besides. */
function faultsAround(fields: Fields): Faults {
  const tooLong = Object.entries(fields).flatMap(([place, value]) => (value.length > longestField || (place === 'topic' && value.trim().length > longestTopic) ? [[place, 'too-long'] as const] : []))
  const isDifficulty = /^[1-5]?$/.test(fields['difficulty'] ?? '')
  return { ...Object.fromEntries(tooLong), ...(isDifficulty ? {} : { difficulty: 'difficulty' }) }
}

type Draft = { fields: Fields; draft: Record<string, unknown> }

function faultsOf(issues: readonly z.core.$ZodIssue[], { fields, draft }: Draft): Faults {
  const expanded = issues.flatMap((one) => ofUnion(one, fields))
  const faults = placed(expanded, draft)
  for (const [place, key] of Object.entries(placed(foundLater(expanded, { fields, draft }), draft))) addLater(faults, place, key)
  if (draft['type'] !== 'case') return besideItsText(faults, draft)
  rowsOf(fields, 'parts').forEach((part, index) => {
    const own = checkPart(part)
    for (const [place, key] of Object.entries(own)) faults[`parts.${index}.${place}`] ??= key
  })
  return faults
}

/** The checks speak of the text as a whole: the fault stands beside the language whose gaps are not those below it. */
function besideItsText({ text, ...faults }: Faults, draft: Draft['draft']): Faults {
  if (text === undefined) return faults
  const { zh, en } = WrittenText.parse(draft['text'])
  const wanted = z.array(z.looseObject({ id: z.string() })).parse(draft['gaps']).map(({ id }) => id).toSorted()
  const isSound = (words: string) => isDeepStrictEqual(gapsIn(words).toSorted(), wanted)
  return { ...faults, [isSound(zh) && !isSound(en) ? 'text.en' : 'text.zh']: text }
}

function placed(issues: readonly z.core.$ZodIssue[], draft: Draft['draft']): Faults {
  const faults: Faults = {}
  for (const issue of issues) {
    const [place, key] = faultOf(issue)
    // Of a case, the checks name no part: each is looked at by itself.
    if (draft['type'] === 'case' && (place === 'points' || (place === 'parts' && issue.code === 'custom'))) continue
    faults[place] ??= key
  }
  return faults
}

/** More than the form is deep. */
const mostRounds = 4

/** What the checks would find once the form were whole, so that everything is said at once. */
function foundLater(issues: readonly z.core.$ZodIssue[], { fields, draft }: Draft): z.core.$ZodIssue[] {
  let whole: unknown = draft
  let left = issues
  for (let round = 0; left.length > 0 && round < mostRounds; round += 1) {
    const missing = left.filter(({ code, path }) => code !== 'custom' || path.length > 1 || ['points', 'penalty', 'optionPoints'].includes(String(path[0])))
    if (missing.length === 0) return [...left]
    whole = completed(whole, missing, round)
    left = (AuthoredQuestion.safeParse(whole).error?.issues ?? []).flatMap((one) => ofUnion(one, fields))
  }
  return []
}

/** Of the same rows both is true: there are too few of them, and none is marked. */
const alsoTrue = ['none-right', 'several-right', 'twice']

/** Not where the form itself is faulty: what is wrong there may come of what stood in for it. */
function addLater(faults: Faults, place: string, key: string): void {
  if (key === 'gap-places' && faults['gaps'] !== undefined) return
  const isNear = Object.keys(faults).some((one) => one === place || one.startsWith(`${place}.`) || place.startsWith(`${one}.`))
  if (isNear && !alsoTrue.includes(key)) return
  if (faults[place] === 'few-options' && key === 'none-right') faults[place] = 'few-and-none-right'
  else faults[place] ??= key
}

function checkPart(part: Fields): Faults {
  const draft = questionOf(part, 'part')
  const parsed = AuthoredQuestion.safeParse(draft)
  return parsed.success ? {} : faultsOf(parsed.error.issues, { fields: part, draft })
}

/** A gap is one of two things, and says which: its mistakes are those of that one. */
function ofUnion(issue: z.core.$ZodIssue, fields: Fields): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || !('errors' in issue)) return [issue]
  const [list, index] = issue.path.slice(-2)
  const kind = list === 'gaps' ? rowsOf(fields, 'gaps')[Number(index)]?.['kind'] : undefined
  const meant = kind === undefined ? [] : (issue.errors[kind === 'chosen' ? 1 : 0] ?? [])
  return meant.length === 0 ? [issue] : meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] }))
}

/** What a field of this name has to be, where the checks say no more than that it is not. */
const wanted: Readonly<Record<string, string>> = {
  type: 'type', points: 'points', optionPoints: 'option-points', penalty: 'penalty', rule: 'rule', hand: 'hand', answer: 'truth',
  value: 'number', tolerance: 'tolerance', percent: 'percent', weight: 'weight', factor: 'factor', zh: 'text-missing', en: 'text-missing', text: 'text-missing',
  file: 'picture', x: 'place', y: 'place', width: 'place', height: 'place',
  options: 'few-options', items: 'few-options', pairs: 'few-options', spots: 'few-options', parts: 'few-parts', gaps: 'no-gaps', accepted: 'accepted', units: 'unit',
}

function faultOf(issue: z.core.$ZodIssue): [place: string, key: string] {
  const names = issue.path.map(String)
  const place = placeOf(names)
  // Sizes and forms are worded by the field, what the cross-checks found by what they say.
  return [place, (issue.code === 'custom' ? foundBy(issue) : null) ?? wanted[names.at(-1) ?? ''] ?? 'unsound']
}

function foundBy(issue: z.core.$ZodIssue): string | null {
  if (/every option needs a weight$/.test(issue.message)) return 'weights'
  if (/lies outside the picture$/.test(issue.message)) return 'outside'
  const [worded] = mistakesOfIssues([issue])
  return worded === undefined || worded.key === 'unsound' ? null : worded.key
}

/** The field that a person sees: a picture is one, whatever of it is missing, and so is what units and texts are made of. */
function placeOf(names: readonly string[]): string {
  const picture = names.indexOf('picture')
  if (picture >= 0 && names[picture + 1] !== 'alt') return [...names.slice(0, picture), 'pictureFile'].join('.')
  const [last] = names.slice(-1)
  if (last === 'en') return [...names.slice(0, -1), 'zh'].join('.')
  return last === 'id' ? names.slice(0, -2).join('.') || 'form' : names.join('.')
}
