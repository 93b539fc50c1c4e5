import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AnswerKeeper, type KeeperState, type Reply, type Save } from './answer-keeper.ts'

const yes = { type: 'true-false', value: true } as const
const no = { type: 'true-false', value: false } as const

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A server at the other end of a line that can be cut, and a browser's store that outlives its tab. */
function desk() {
  const server = new Map<string, Save>()
  const line: { isUp: boolean; reply: Reply } = { isUp: true, reply: { kind: 'saved', at: '09:32' } }
  let store: readonly Save[] = []
  const states: KeeperState[] = []
  const overtaken: string[] = []
  const openTab = (age = 0) =>
    new AnswerKeeper({
      send: async (saves) => {
        if (!line.isUp) throw new Error('no connection')
        const isOvertaken = saves.some(({ question, sequence }) => (server.get(question)?.sequence ?? -1) > sequence)
        for (const save of saves) if ((server.get(save.question)?.sequence ?? -1) < save.sequence) server.set(save.question, save)
        return line.reply.kind === 'saved' ? { ...line.reply, isOvertaken } : line.reply
      },
      journal: { read: () => [...store], write: (saves) => (store = saves) },
      age: () => age,
      known: new Map([...server].map(([question, { sequence }]) => [question, sequence])),
      report: (state) => states.push(state),
      onOvertaken: () => overtaken.push('told'),
    })
  return { server, line, states, overtaken, openTab, stored: () => store }
}

test('an answer goes out as it is given, and the server says when it was saved', async () => {
  const { server, states, openTab, stored } = desk()
  await openTab().keep('q1', { answer: yes, flagged: false })
  expect(server.get('q1')?.answer).toEqual(yes)
  expect(states.at(-1)).toEqual({ kind: 'saved', at: '09:32' })
  expect(stored()).toEqual([])
})

test('without a connection answers wait, the last one of each question, and go out when it is back', async () => {
  const { server, line, states, openTab, stored } = desk()
  line.isUp = false
  const tab = openTab()
  await tab.keep('q1', { answer: no, flagged: false })
  await tab.keep('q1', { answer: yes, flagged: false })
  await tab.keep('q2', { answer: no, flagged: true })
  expect(states.at(-1)).toEqual({ kind: 'waiting', count: 2 })
  expect(stored()).toHaveLength(2)
  line.isUp = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.get('q1')?.answer).toEqual(yes)
  expect(server.get('q2')?.flagged).toBe(true)
  expect(stored()).toEqual([])
})

test('a killed tab leaves its unsaved answers to the next one', async () => {
  const { server, line, openTab } = desk()
  line.isUp = false
  const killed = openTab()
  await killed.keep('q1', { answer: yes, flagged: false })
  killed.stop()
  line.isUp = true
  await openTab().flush()
  expect(server.get('q1')?.answer).toEqual(yes)
})

test('sequences grow, even past a clock that stands still and past another machine', async () => {
  const { server, openTab } = desk()
  const first = openTab(5_000)
  await first.keep('q1', { answer: yes, flagged: false })
  await first.keep('q1', { answer: no, flagged: false })
  const [earlier] = [server.get('q1')?.sequence ?? 0]
  await openTab(4_000).keep('q1', { answer: yes, flagged: false })
  expect(earlier).toBe(5_001)
  expect(server.get('q1')).toMatchObject({ sequence: 5_002, answer: yes })
})

test('when the attempt has ended nothing waits any more', async () => {
  const { line, states, openTab, stored } = desk()
  line.reply = { kind: 'ended' }
  await openTab().keep('q1', { answer: yes, flagged: false })
  expect(states.at(-1)).toEqual({ kind: 'ended' })
  expect(stored()).toEqual([])
})

test('when the session has ended answers stay on the device and are counted', async () => {
  const { line, states, openTab, stored } = desk()
  line.reply = { kind: 'signed-out' }
  await openTab().keep('q1', { answer: yes, flagged: false })
  expect(states.at(-1)).toEqual({ kind: 'signed-out', count: 1 })
  expect(stored()).toHaveLength(1)
})

test('what was answered later in another tab is taken in once, and what is answered here after that goes past it', async () => {
  const { server, openTab } = desk()
  const [here, there] = [openTab(), openTab(5_000)]
  const saved = () => [...server.values()].reduce((sum, { sequence }) => sum + sequence, 0)
  await here.keep('q1', { answer: no, flagged: false })
  expect(here.isBehind(saved())).toBe(false)
  await there.keep('q1', { answer: yes, flagged: false })
  expect(here.isBehind(saved())).toBe(true)
  expect(here.takeIn([...server.values()])).toMatchObject([{ question: 'q1', answer: yes }])
  expect([here.isBehind(saved()), here.takeIn([...server.values()])]).toEqual([false, []])
  await here.keep('q1', { answer: no, flagged: false })
  expect(server.get('q1')).toMatchObject({ answer: no, sequence: 5_001 })
})

test('an answer that waited here while a later one was given elsewhere is not sent over it, and that is told', async () => {
  const { server, line, overtaken, openTab, stored } = desk()
  const [here, there] = [openTab(), openTab(5_000)]
  line.isUp = false
  await here.keep('q1', { answer: no, flagged: false })
  line.isUp = true
  await there.keep('q1', { answer: yes, flagged: false })
  expect(overtaken).toEqual([])
  await here.flush()
  expect([server.get('q1')?.answer, overtaken, stored()]).toEqual([yes, ['told'], []])
  expect(here.takeIn([...server.values()])).toMatchObject([{ question: 'q1', answer: yes }])
})
