import type { Language } from '#app/platform/i18n.ts'
import type { Bilingual, Question } from '../../question.ts'
import { labelsOf } from '../labels.ts'
import { isOne } from '../texts/bilingual.ts'
import { writeRich } from '../texts/rich-text.ts'
import { pathOfTopic } from '../topics.ts'
import type { Banked, Loss } from '../written-file.ts'
import { writeCloze } from './write-cloze.ts'
import { answersXml, moodleTypes } from './write-answers.ts'
import { element, richElement } from './xml-text.ts'

/** Moodle XML; questions that it has no form for (moodleLoss is 'all') are left out. `language` is that of texts with gaps. */
export function writeMoodle(questions: readonly Banked[], language: Language): Uint8Array<ArrayBuffer> {
  let topic: string | null = null
  const parts = questions.flatMap((banked) => {
    if (moodleLoss(banked.question) === 'all') return []
    const category = banked.topic === topic ? [] : [`<question type="category">${element('category', element('text', pathOfTopic(banked.topic), { raw: false }))}</question>`]
    topic = banked.topic
    return [...category, questionXml(banked, language)]
  })
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`)
}

function questionXml({ question, difficulty }: Banked, language: Language): string {
  const type = moodleTypes[question.type] ?? question.type
  const labels = [...labelsOf(question, difficulty), ...(question.type === 'gaps' && question.points !== question.gaps.length ? [`points=${question.points}`] : [])]
  const inside = [
    element('name', element('text', [...question.prompt.zh.replace(/\s+/g, ' ')].slice(0, 60).join(''), { raw: false })),
    question.type === 'gaps' ? `<questiontext format="html">${element('text', writeCloze(question, language), { raw: false })}</questiontext>` : richElement('questiontext', question.prompt),
    ...(question.explanation ? [richElement('generalfeedback', question.explanation)] : []),
    ...(question.type === 'gaps' ? [] : [element('defaultgrade', String(question.points))]),
    answersXml(question),
    ...(labels.length === 0 ? [] : [element('tags', labels.map((label) => element('tag', element('text', label, { raw: false }))).join(''))]),
  ]
  return `<question type="${type}">\n  ${inside.filter((line) => line !== '').join('\n  ')}\n</question>`
}

export function moodleLoss(question: Question): Loss {
  if ('hand' in question && question.hand !== undefined) return 'all'
  switch (question.type) {
    case 'hotspot':
    case 'case':
      return 'all'
    case 'single':
    case 'multiple':
      return question.options.some(({ hand }) => hand) ? 'all' : 'none'
    case 'number':
      return (question.units ?? []).every(({ text, factor }) => isOne(text) && Number((1 / Number((1 / factor).toPrecision(15))).toPrecision(15)) === factor) ? 'none' : 'some'
    case 'gaps':
      return gapsLoss(question)
    default:
      return 'none'
  }
}

function gapsLoss({ text, prompt, gaps }: Extract<Question, { type: 'gaps' }>): Loss {
  const texts: Bilingual[] = [text, prompt, ...gaps.flatMap((gap) => ('options' in gap ? gap.options.map((option) => option.text) : []))]
  const beginsWithGap = text.zh.split('\n')[0]?.includes('[[') === true && !prompt.zh.includes('[[')
  return texts.every(isOne) && beginsWithGap && writeRich(prompt).text !== '' ? 'none' : 'some'
}
