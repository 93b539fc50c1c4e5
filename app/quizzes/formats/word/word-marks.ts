/*
 * How Chinese papers written in Word mark their parts: numbers, options, headings, answers. Half and full width alike.
 */

const digits = '[0-9０-９]{1,4}'
const numberForms = [new RegExp(`^\\s*[（(]\\s*(${digits})\\s*[)）]\\s*(?=\\S)`), new RegExp(`^\\s*(?:第\\s*)?(${digits})\\s*(?:题\\s*[.．、:：]?|[、:：)）]|[.．](?![0-9０-９]))\\s*(?=\\S)`)]
/** `1.2026 年…` begins a question only where 1 is next. */
const tight = new RegExp(`^\\s*(${digits})[.．]\\s*(?=\\S)`)

/** The number that a line begins with and the rest of it; null for a line that begins no question. */
export function numbered(line: string, expected: number): { number: number; rest: string } | null {
  for (const form of numberForms) {
    const found = form.exec(line)
    if (found?.[1]) return { number: plainNumber(found[1]), rest: line.slice(found[0].length) }
  }
  const found = tight.exec(line)
  return found?.[1] && plainNumber(found[1]) === expected ? { number: expected, rest: line.slice(found[0].length) } : null
}

function plainNumber(text: string): number {
  return Number(text.normalize('NFKC'))
}

export type PaperType = 'single' | 'multiple' | 'true-false' | 'blanks' | 'essay'

const typeNames: readonly (readonly [RegExp, PaperType])[] = [
  [/单项选择|单选/, 'single'],
  [/多项选择|多选|不定项/, 'multiple'],
  [/判断|是非/, 'true-false'],
  [/填空/, 'blanks'],
  [/简答|问答|论述|案例分析|名词解释|作文|计算题/, 'essay'],
]

/** 一、单项选择题（每题 2 分，共 20 分）; the number may be missing where nothing else stands on the line. */
export function heading(line: string): { type: PaperType | null; points: number | null; isAnswers: boolean } | null {
  const plain = line.normalize('NFKC').trim()
  const isNumbered = /^(?:第[一二三四五六七八九十]+(?:部分|大题)|[一二三四五六七八九十]{1,3}\s*[、.,:])/.test(plain)
  const type = typeNames.find(([pattern]) => pattern.test(plain))?.[1] ?? null
  const isAlone = /^(?:单项选择|单选|多项选择|多选|不定项选择|判断|是非|填空|简答|问答|论述|案例分析|名词解释)(?:题)?\s*(?:[(（].*[)）])?\s*:?$/.test(plain)
  const isAnswers = /^(?:[一二三四五六七八九十]{1,3}\s*[、.]\s*)?[【[]?(?:参考|标准|正确)?答案(?:及解析|与解析)?[\]】]?\s*:?$/.test(plain)
  if (isAnswers) return { type: null, points: null, isAnswers }
  if (!(isNumbered && type) && !isAlone) return null
  const points = /每(?:小)?题\s*(\d+(?:\.\d+)?)\s*分/.exec(plain)?.[1]
  return { type, points: points === undefined ? null : Number(points), isAnswers }
}

/** Parts after the question itself, by the word that begins them. */
export type PartName = 'answer' | 'explanation' | 'difficulty' | 'topic' | 'points'

const partNames = '(?:正确|参考|标准)?答案|(?:答案|试题|题目)?(?:解析|详解|分析|解释)|难易?度|知识点|主题|考点|分值'
/** 【答案】 anywhere, 答案： where a word begins. */
const partWord = new RegExp(`[【[]\\s*(${partNames})\\s*[】\\]]\\s*[:：]?\\s*|(?:^|(?<=[\\s\\u3000。；;，,)）]))(${partNames})\\s*[:：]\\s*`, 'g')

export function partsOf(text: string): { before: string; parts: Partial<Record<PartName, string>> } {
  const found = [...text.matchAll(partWord)]
  const parts: Partial<Record<PartName, string>> = {}
  const before = [text.slice(0, found[0]?.index).trim()]
  const keep = (name: PartName, value: string) => (parts[name] = parts[name] === undefined ? value : `${parts[name]}\n${value}`)
  found.forEach((mark, index) => {
    const name = partName(mark[1] ?? mark[2] ?? '')
    const value = text.slice(mark.index + mark[0].length, found[index + 1]?.index).trim()
    if (!isOfOneLine(name)) return keep(name, value)
    const [line = '', ...rest] = value.split('\n')
    keep(name, line.trim())
    // Labels often stand behind the stem; what comes on the next lines are its options, or more of what was said last.
    const said = (['explanation', 'answer'] as const).find((one) => parts[one] !== undefined)
    if (rest.length > 0 && said) keep(said, rest.join('\n').trim())
    else before.push(...rest)
  })
  return { before: before.join('\n').trim(), parts }
}

function isOfOneLine(name: PartName): boolean {
  return name === 'difficulty' || name === 'topic' || name === 'points'
}

function partName(word: string): PartName {
  if (word.endsWith('答案')) return 'answer'
  if (word.startsWith('难')) return 'difficulty'
  if (word === '分值') return 'points'
  return /^(?:知识点|主题|考点)$/.test(word) ? 'topic' : 'explanation'
}

/** The stem, and the options A, B, C … in order, wherever on the lines they begin. */
export function optionsOf(text: string): { stem: string; options: string[] } {
  const starts: { at: number; end: number }[] = []
  for (let index = 0; index < 26; index += 1) {
    const letter = String.fromCharCode(65 + index)
    const wide = String.fromCharCode(0xff21 + index)
    const pattern = optionStart(`${letter}${wide}`, { isFirst: index === 0 })
    pattern.lastIndex = starts.at(-1)?.end ?? 0
    const found = pattern.exec(text) ?? (index === 0 ? null : closely(text, { letter, wide, from: starts.at(-1)?.end ?? 0 }))
    if (!found) break
    starts.push({ at: found.index, end: found.index + found[0].length })
  }
  if (starts.length < 2) return { stem: text, options: [] }
  return { stem: text.slice(0, starts[0]?.at).trim(), options: starts.map(({ end }, index) => text.slice(end, starts[index + 1]?.at).trim().replace(/[；;]$/, '').trim()) }
}

/** `A.` where a line or a word begins, and not in the brackets that hold an answer; `A)` and `（A）` the first time at the start of a line only. */
function optionStart(letter: string, { isFirst }: { isFirst: boolean }): RegExp {
  const dotted = `(?:^|(?<=[\\s\\u3000；;。，,、）)…？?：:_]))(?<![（(][\\s\\u3000]*)[${letter}]\\s*[.．、:：]\\s*`
  const bracketed = `${isFirst ? '^\\s*' : '(?:^|(?<=[\\s\\u3000；;。]))'}[（(]?\\s*[${letter}]\\s*[)）]\\s*`
  return new RegExp(`${dotted}|${bracketed}`, 'gm')
}

/** `A.甲B.乙`: without a space, right after a Chinese character. */
function closely(text: string, { letter, wide, from }: { letter: string; wide: string; from: number }): RegExpExecArray | null {
  const pattern = new RegExp(`(?<=[\\p{Script=Han}0-9０-９％%”"])[${letter}${wide}]\\s*[.．、]\\s*`, 'gu')
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** （AC）, (对), （ √ ）: an answer written where it was asked for; the brackets stay, empty. */
export function inlineAnswer(stem: string): { stem: string; answer: string } | null {
  const found = [...stem.matchAll(/[（(]\s*([A-ZＡ-Ｚ](?:[\s,，、]*[A-ZＡ-Ｚ])*|对|错|√|✓|✔|×|✗|✘|正确|错误|T|F)\s*[)）]/g)].at(-1)
  if (!found?.[1]) return null
  return { stem: `${stem.slice(0, found.index)}（　）${stem.slice(found.index + found[0].length)}`, answer: found[1] }
}

/** `（2分）` at the start or end of a stem. */
export function pointsOf(stem: string): { stem: string; points: number | null } {
  const found = /^\s*[（(【]\s*(\d+(?:\.\d+)?)\s*分\s*[)）】]|[（(【]\s*(\d+(?:\.\d+)?)\s*分\s*[)）】]\s*$/.exec(stem)
  if (!found) return { stem, points: null }
  return { stem: stem.replace(found[0], '').trim(), points: Number(found[1] ?? found[2]) }
}
