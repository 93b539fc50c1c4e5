import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerTo, anyQuestions, asGiven } from '../any-question.ts'
import type { Answer } from '../answer.ts'
import { gradeOf, GradeMethod } from '../grade.ts'
import { drawPaper } from '../paper.ts'
import { isPassed, scorePaper } from '../scoring.ts'
import { type Mend, mendedQuestions, scoreMended } from './mend.ts'
import { type Benefit, benefits } from './regrade-choices.ts'
import { type EndedAttempt, passOf, regradeRound, standingAfter } from './regrading.ts'

const passMark = 60

/** One to three attempts at the same questions, graded by one method, as the house would have written them. */
const anyRound = fc
  .tuple(anyQuestions, fc.constantFrom(...GradeMethod.options), fc.integer({ min: 1, max: 3 }))
  .chain(([questions, grade, count]) => fc.tuple(fc.constant(questions), fc.constant(grade), fc.array(fc.tuple(...questions.map((question) => fc.option(anyAnswerTo(question)))), { minLength: count, maxLength: count })))
  .map(([questions, grade, sittings]) => {
    const papers = sittings.map((answers, index) => {
      const paper = drawPaper(questions, `seed ${index}`)
      const given = new Map<string, Answer>()
      for (const drawn of paper.questions) {
        const answer = answers[questions.findIndex(({ id }) => id === drawn.question.id)] ?? null
        if (answer) given.set(drawn.question.id, asGiven(drawn, answer))
      }
      return { paper, given, score: scorePaper(paper, given) }
    })
    return { questions, grade, papers }
  })

type Round = typeof anyRound extends fc.Arbitrary<infer T> ? T : never

function attemptsOf({ grade, papers }: Round, question: string, mend: Mend): EndedAttempt[] {
  return papers.map(({ paper, given, score }, index) => {
    const drawn = paper.questions.find((one) => one.question.id === question)
    const { points, maxPoints, perQuestion: scores } = score
    const passed = gradeOf(grade, (grade === 'best' ? papers.slice(index, index + 1) : papers.slice(0, index + 1)).map((one) => one.score), passMark).passed
    return { id: `a${index}`, standing: { points, maxPoints, passed, scores }, passMark, grade, mended: drawn && scoreMended(mend, { drawn, given: given.get(question) ?? null, halfUpTo: paper.halfUpTo }) }
  })
}

const anyMend = (round: Round): fc.Arbitrary<Mend> => {
  const [first] = round.questions
  if (!first) throw new Error('no question')
  // Another key: what is right becomes wrong, and the other way round.
  const turned = first.type === 'true-false' ? { ...first, answer: !first.answer } : first.type === 'single' ? { ...first, options: first.options.map((option) => ({ ...option, right: option.right !== true })) } : first
  return fc.constantFrom<Mend>({ kind: 'accept-all' }, { kind: 'leave-out' }, { kind: 'key', question: turned })
}
const anyRegrade = anyRound.chain((round) => fc.record({ round: fc.constant(round), mend: anyMend(round), benefit: fc.constantFrom<Benefit>(...benefits) }))

const regradeOf = ({ round, mend, benefit }: { round: Round; mend: Mend; benefit: Benefit }) => {
  const question = round.questions[0]?.id ?? ''
  const attempts = attemptsOf(round, question, mend)
  return { question, attempts, regraded: regradeRound(attempts, question, benefit) }
}

test('a regrade by the same key changes nothing', () => {
  fc.assert(
    fc.property(anyRound, fc.constantFrom<Benefit>(...benefits), (round, benefit) => {
      const [question] = round.questions
      if (!question) throw new Error('no question')
      const attempts = attemptsOf(round, question.id, { kind: 'key', question })
      expect(regradeRound(attempts, question.id, benefit)).toEqual([])
    }),
  )
})

test('the points of the questions add up to those of the attempt, before and after', () => {
  fc.assert(
    fc.property(anyRegrade, (regrade) => {
      for (const one of regradeOf(regrade).regraded) {
        const { points, maxPoints, scores } = standingAfter(one)
        expect(points).toBe(Math.max(0, scores.reduce((sum, score) => sum + score.points, 0)))
        expect(maxPoints).toBe(scores.reduce((sum, score) => sum + score.maxPoints, 0))
      }
    }),
  )
})

test('in favour of the learner nobody’s share falls and nobody loses a pass', () => {
  fc.assert(
    fc.property(anyRegrade, ({ round, mend }) => {
      const { attempts, regraded } = regradeOf({ round, mend, benefit: 'LEARNER' })
      for (const one of regraded) {
        const [before, after] = [one.before, standingAfter(one)]
        expect(after.points * before.maxPoints).toBeGreaterThanOrEqual(before.points * after.maxPoints)
        if (before.passed) expect(after.passed).toBe(true)
      }
      expect(passOf(attempts, regraded)).not.toBe('lost')
    }),
  )
})

test('both ways every attempt stands as if it had been scored by the mended key from the beginning', () => {
  fc.assert(
    fc.property(anyRegrade, ({ round, mend }) => {
      const { question, attempts, regraded } = regradeOf({ round, mend, benefit: 'BOTH_WAYS' })
      const after = new Map(regraded.map((one) => [one.id, standingAfter(one)]))
      const now = attempts.map(({ id, standing }) => after.get(id) ?? standing)
      round.papers.forEach(({ paper, given }, index) => {
        const kept = paper.questions.filter((drawn) => mend.kind !== 'leave-out' || drawn.question.id !== question)
        const mended = kept.map((drawn) => (mend.kind === 'key' && drawn.question.id === question ? { ...drawn, question: mend.question } : drawn))
        const { points, maxPoints, perQuestion } = scorePaper({ ...paper, questions: mended }, given)
        if (mend.kind === 'accept-all') return expect(now[index]?.scores.find(({ id }) => id === question)?.points).toBe(now[index]?.scores.find(({ id }) => id === question)?.maxPoints)
        return expect(now[index]).toMatchObject({ points, maxPoints, scores: perQuestion })
      })
      if (round.grade === 'best') for (const { points, maxPoints, passed } of now) expect(passed).toBe(isPassed({ points, maxPoints }, passMark))
    }),
  )
})

test('a second regrade by what the first one made changes nothing more', () => {
  fc.assert(
    fc.property(anyRegrade, ({ round, mend }) => {
      const { question, attempts, regraded } = regradeOf({ round, mend, benefit: 'BOTH_WAYS' })
      const after = new Map(regraded.map((one) => [one.id, standingAfter(one)]))
      const again = attempts.map((attempt) => ({ ...attempt, standing: after.get(attempt.id) ?? attempt.standing }))
      expect(regradeRound(again, question, 'BOTH_WAYS')).toEqual([])
    }),
  )
})

test('a quiz is asked on with the mended question, without what counts no more, and never empty', () => {
  fc.assert(
    fc.property(anyQuestions, fc.boolean(), (questions, all) => {
      const left = mendedQuestions(questions, ({ id }) => (all || id === 'q0' ? { kind: 'leave-out' } : null))
      expect(left).toEqual(all || questions.length === 1 ? questions : questions.slice(1))
    }),
  )
})
