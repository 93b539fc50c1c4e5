import fc from 'fast-check'
import type { Choice, SceneFile } from './scene.ts'

/* Arbitrary scenes for the property tests of this folder. */

const someNorms = ['greet', 'privacy', 'verify'] as const

function saying(text: string) {
  return { zh: `说${text}`, en: `say ${text}` }
}

type Drawn = { to: number; marks: ('honours' | 'breaks' | 'neither')[] }

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
  to: fc.nat({ max: 50 }),
  marks: fc.array(fc.constantFrom('honours', 'breaks', 'neither'), { minLength: someNorms.length, maxLength: someNorms.length }),
})

/** Scenes that only go forward: each choice leads to a later step or to an end. */
export const anyScene: fc.Arbitrary<SceneFile> = fc
  .array(fc.array(anyDrawn, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((steps) => sceneOf(steps))

function sceneOf(steps: Drawn[][]): SceneFile {
  const ends = ['good-end', 'bad-end']
  return {
    title: saying('title'),
    summary: saying('summary'),
    minutes: 5,
    role: saying('role'),
    customer: saying('customer'),
    setting: saying('setting'),
    mood: 'calm',
    steps: steps.map((choices, index) => {
      const ahead = [...steps.keys()].filter((one) => one > index).map((one) => `step-${one}`).concat(ends)
      return { id: `step-${index}`, text: saying(`step ${index}`), choices: choices.map((drawn, at) => choiceOf(drawn, `${index}-${at}`, ahead)) }
    }),
    ends: ends.map((id) => ({ id, title: saying(id), text: saying(id), debrief: saying(id) })),
  }
}

function choiceOf({ to, marks }: Drawn, name: string, ahead: readonly string[]): Choice {
  const marked = (mark: 'honours' | 'breaks') => someNorms.filter((_, index) => marks[index] === mark)
  return {
    label: saying(name),
    consequence: saying(name),
    mood: 'calm',
    honours: marked('honours'),
    breaks: marked('breaks'),
    note: saying('note'),
    to: ahead[to % ahead.length] ?? '',
  }
}
