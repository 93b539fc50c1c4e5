import { difficultyLabel, numberLabel, readLabels } from '../labels.ts'
import { type Counting, entryOf, fileOf, Misread, type Draft, type Entry, type QuestionFile } from '../question-file.ts'
import { decodeText } from '../texts/encoding.ts'
import { topicOfPath } from '../topics.ts'
import { clozeDraft } from './cloze.ts'
import { choiceDraft, matchingDraft, numberDraft, orderingDraft, shortTextDraft, trueFalseDraft, type Said } from './moodle-answers.ts'
import { feedbackIn, numberIn, richIn } from './moodle-texts.ts'
import { selectDraft } from './select-gaps.ts'
import { childOf, childrenOf, readXml, textIn, type Element } from './xml-tree.ts'

/** Questions with the category that the last <question type="category"> named. */
export function readMoodle(bytes: Uint8Array, count?: Counting): QuestionFile {
  return fileOf(() => {
    const quiz = readXml(decodeText(bytes))
    if (quiz.name !== 'quiz') throw new Misread('not-moodle', { text: quiz.name })
    return entriesOf(quiz)
  }, count)
}

function entriesOf(quiz: Element): Entry[] {
  let topic: string | null = null
  return childrenOf(quiz, 'question').flatMap((element) => {
    const type = element.attributes['type'] ?? ''
    if (type === 'category') {
      topic = topicOfPath(textIn(childOf(element, 'category'), 'text'))
      return []
    }
    const labels = readLabels(childrenOf(childOf(element, 'tags'), 'tag').map((tag) => textIn(tag, 'text')))
    const placed = { line: element.line, topic, difficulty: difficultyLabel(labels), quote: textIn(childOf(element, 'questiontext'), 'text').replace(/<[^>]*>/g, ' ') }
    return [entryOf(placed, () => draftOf({ element, type, labels }))]
  })
}

type Asked = { element: Element; type: string; labels: ReadonlyMap<string, string> }

function draftOf({ element, type, labels }: Asked): Draft {
  const unscored = refusals[type]
  if (unscored !== undefined) throw new Misread(unscored, { text: type })
  const draft = drafts[type]
  if (!draft) throw new Misread('unknown-type', { text: type })
  const penalty = numberLabel(labels, 'penalty')
  const grade = textIn(element, 'defaultgrade')
  const said: Said = {
    // Gaps stand in the text itself: their readers take it apart.
    prompt: type in gapTypes ? { zh: '', en: '' } : richIn(childOf(element, 'questiontext')),
    points: grade === '' ? 1 : Math.round(numberIn(grade) * 1e7) / 1e7,
    ...(penalty === undefined ? {} : { penalty }),
  }
  return draft(said, { element, general: feedbackIn(element, 'generalfeedback'), labels })
}

const drafts: Readonly<Record<string, typeof choiceDraft>> = {
  multichoice: choiceDraft,
  truefalse: trueFalseDraft,
  shortanswer: shortTextDraft,
  numerical: numberDraft,
  matching: matchingDraft,
  ordering: orderingDraft,
  cloze: clozeDraft,
  multianswer: clozeDraft,
  gapselect: selectDraft,
  ddwtos: selectDraft,
}

const gapTypes = { cloze: true, multianswer: true, gapselect: true, ddwtos: true }

/** Types that no machine scores, and types that are about a picture. */
const refusals: Readonly<Record<string, string>> = { essay: 'essay', description: 'description', ddmarker: 'picture', ddimageortext: 'picture', random: 'random', randomsamatch: 'random' }
