import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planProgramme, type WallValues } from './programme.ts'
import { type Slot, usualSlots } from './slots/slots.ts'
import { always } from './slots/windows.ts'

const empty: WallValues = {
  stars: null,
  voting: null,
  courses: [],
  lessons: [],
  certified: [],
  exam: null,
  nextExam: null,
  question: { today: null, yesterday: null },
  notices: [],
  notes: [],
  albums: [],
  birthdays: null,
  portrait: null,
  plaques: [],
  welcomes: [],
  pairs: [],
  posts: null,
  mottos: [],
}
const both = (text: string) => ({ zh: text, en: text })
const face = (name: string) => ({ name, initials: name, photo: null })
const winner = (name: string) => ({ ...face(name), citation: '待人如亲' })
const note = (text: string, expiresAt = new Date('2026-08-20T00:00:00Z')) => ({ text, colour: 'PINK' as const, author: null, expiresAt })
const plaque = (title: string) => ({ title, issuer: '市文明办', level: 'CITY' as const, awarded: both('2012'), until: null })
const kinds = (values: Partial<WallValues>, day = 0) => planProgramme({ ...empty, ...values }, day).map(({ kind }) => kind)

test('a wall with nothing to show shows its unit, never a blank', () => {
  expect(kinds({})).toEqual(['unit'])
})

test('a panel with nothing to show is left out', () => {
  expect(kinds({ notes: [note('好')], mottos: [both('一')] })).toEqual(['motto', 'life'])
  expect(kinds({ stars: { month: both('7月'), stars: [{ star: both('服务之星'), winners: [] }] }, plaques: [plaque('十佳窗口')] })).toEqual(['honours'])
})

test('three stars stand on one stage', () => {
  const stars = ['服务之星', '微笑之星', '文明之星'].map((star) => ({ star: both(star), winners: [winner('王堃')] }))
  expect(kinds({ stars: { month: both('7月'), stars } })).toEqual(['stars'])
})

test('joint awards get a stage for each star', () => {
  const stars = [
    { star: both('服务之星'), winners: ['王堃', '何旸', '许琳', '马莉'].map(winner) },
    { star: both('微笑之星'), winners: [winner('孙𠮷')] },
  ]
  const panels = planProgramme({ ...empty, stars: { month: both('7月'), stars } }, 0)
  expect(panels.map((panel) => panel.kind === 'stars' && panel.stars.map(({ winners }) => winners.length))).toEqual([[2], [2], [1]])
})

test('the voting panel ends when voting closes, even without the server', () => {
  const closesAt = new Date('2026-07-25T10:00:00Z')
  const [panel] = planProgramme({ ...empty, voting: { month: both('7月'), closes: both('25日'), closesAt, qr: { size: 1, path: '' } } }, 0)
  expect(panel?.until).toBe('2026-07-25T10:00:00.000Z')
})

test('kind words leave the wall with the first of them that expires', () => {
  const [panel] = planProgramme({ ...empty, notes: [note('一', new Date('2026-08-02')), note('二', new Date('2026-08-01'))] }, 0)
  expect(panel?.until).toBe('2026-08-01T00:00:00.000Z')
})

test('who passed the monthly exam has a board of the learning garden, after that of the courses where there is one', () => {
  const exam = { title: '11月月考', names: ['孙𠮷'] }
  expect(planProgramme({ ...empty, exam }, 0)).toMatchObject([{ kind: 'learning', exam, certified: [] }])
  expect(planProgramme({ ...empty, exam, certified: ['何旸'] }, 0)).toMatchObject([{ certified: ['何旸'], exam: null }, { certified: [], exam }])
})

test('the same name stands once among the certified', () => {
  const [panel] = planProgramme({ ...empty, certified: ['何旸', '何旸', '许琳'] }, 0)
  expect(panel).toMatchObject({ kind: 'learning', certified: ['何旸', '许琳'], lesson: null })
})

test('the motto changes daily and the lesson weekly', () => {
  const mottos = ['一', '二', '三'].map(both)
  const lessons = ['甲', '乙'].map((title) => ({ title: both(title), course: both('课') }))
  const at = (day: number) => planProgramme({ ...empty, mottos, lessons, certified: ['何旸'] }, day)
  expect(at(0).find(({ kind }) => kind === 'motto')).not.toEqual(at(1).find(({ kind }) => kind === 'motto'))
  const lesson = (day: number) => at(day).find(({ kind }) => kind === 'learning')
  expect(lesson(0)).toEqual(lesson(6))
  expect(lesson(6)).not.toEqual(lesson(7))
})

test('however much there is, no panel is empty, crowded or too short to read, and nothing is shown twice', () => {
  const many = (most: number) => fc.integer({ min: 0, max: most })
  fc.assert(
    fc.property(many(40), many(20), many(400), (noteCount, plaqueCount, day) => {
      const notes = Array.from({ length: noteCount }, (_, index) => note(`心语${index}`))
      const plaques = Array.from({ length: plaqueCount }, (_, index) => plaque(`荣誉${index}`))
      const panels = planProgramme({ ...empty, notes, plaques }, day)
      const texts = panels.flatMap((panel) => (panel.kind === 'life' ? panel.notes.map(({ text }) => text) : []))
      const titles = panels.flatMap((panel) => (panel.kind === 'honours' ? panel.plaques.map(({ title }) => title) : []))
      expect(panels.length).toBeGreaterThan(0)
      expect(texts).toEqual(notes.slice(0, texts.length).map(({ text }) => text))
      expect(texts.length).toBeGreaterThanOrEqual(Math.min(noteCount, 13))
      expect(titles).toEqual(plaques.map(({ title }) => title))
      for (const panel of panels) {
        expect(panel.seconds).toBeGreaterThanOrEqual(9)
        if (panel.kind === 'life') expect(panel.notes.length).toBeLessThanOrEqual(6)
        if (panel.kind === 'honours') expect(panel.plaques.length).toBeGreaterThan(0)
      }
    }),
  )
})

const by = (slots: readonly Slot[], spansOf: () => [number, number][] | null = () => null) => ({ slots, spansOf })
const notice = (text: string, isUrgent = false) => ({ text, isUrgent, startsAt: new Date(1000), endsAt: new Date(9000), ends: both('18:00') })
const full = { ...empty, notes: [note('好')], mottos: [both('一'), both('二')], plaques: [plaque('十佳窗口')], notices: [notice('明天盘点')] }

test('a programme says which panels are shown, in which order and for how long', () => {
  const slot = (kind: Slot['kind'], seconds: number | null = null): Slot => ({ kind, isOn: true, seconds, window: always })
  const panels = planProgramme(full, 0, by([slot('honours', 30), slot('life'), { ...slot('motto'), isOn: false }]))
  expect(panels.map(({ kind, seconds }) => [kind, seconds])).toEqual([['honours', 30], ['life', 18]])
  expect(planProgramme(full, 0, by(usualSlots.map((one) => ({ ...one, isOn: false })))).map(({ kind }) => kind)).toEqual(['unit'])
})

test('a panel is due within its window and its own time, and one whose window never opens is left out', () => {
  const panels = planProgramme(full, 0, by(usualSlots, () => [[0, 2000], [8000, 20_000]]))
  expect(panels.find(({ kind }) => kind === 'notice')?.due).toEqual([[1000, 2000], [8000, 9000]])
  expect(panels.find(({ kind }) => kind === 'life')?.due).toEqual([[0, 2000], [8000, 20_000]])
  expect(planProgramme(full, 0, by(usualSlots, () => [])).map(({ kind }) => kind)).toEqual(['unit'])
})

test('an urgent notice stands outside every slot, takes the screen until its end, and leaves something to return to', () => {
  const panels = planProgramme({ ...empty, notices: [notice('请疏散', true)] }, 0, by(usualSlots.map((one) => ({ ...one, isOn: false }))))
  expect(panels).toMatchObject([{ kind: 'notice', isTakeover: true, until: '1970-01-01T00:00:09.000Z', due: [[1000, 9000]] }, { kind: 'unit' }])
})

test('the next exam and who passed the last one share a board', () => {
  const panels = planProgramme({ ...empty, nextExam: { title: '11月月考', from: both('25日'), until: both('26日') }, exam: { title: '10月月考', names: ['孙𠮷'] } }, 0)
  expect(panels).toMatchObject([{ kind: 'learning', next: { title: '11月月考' }, exam: { title: '10月月考' } }])
})

test('whatever is set and whatever there is, something is left to show, nothing that was switched off is, and no panel is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ kind: fc.constantFrom(...usualSlots.map(({ kind }) => kind)), isOn: fc.boolean(), seconds: fc.option(fc.integer({ min: 6, max: 120 })), window: fc.constant(always) }), { maxLength: 11 }), fc.boolean(), (slots, isFull) => {
      const panels = planProgramme(isFull ? full : empty, 3, by(slots))
      expect(panels.length).toBeGreaterThan(0)
      const isOn = (kind: Slot['kind']) => slots.some((slot) => slot.kind === kind && slot.isOn)
      for (const panel of panels) {
        if (panel.kind === 'life') expect([isOn('life'), panel.notes.length > 0]).toEqual([true, true])
        if (panel.kind === 'honours') expect(isOn('honours')).toBe(true)
        if (panel.kind === 'notice') expect(isOn('notices')).toBe(true)
      }
    }),
  )
})
