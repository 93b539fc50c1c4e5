import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HallClock } from './hall-clock.ts'

const noon = Date.parse('2026-12-31T12:00:00+08:00')
const hourMs = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Somebody sets the screen's clock; nothing else passes. */
function setScreenClock(to: number): void {
  vi.setSystemTime(to)
}

test('the hall goes by the server’s time, whatever the screen says', () => {
  const clock = new HallClock()
  clock.set(noon - 30 * hourMs)
  vi.advanceTimersByTime(hourMs)
  expect(clock.now()).toBe(noon - 29 * hourMs)
})

test('a screen’s clock that is set while it runs moves nothing, and is noticed once until somebody says the time', () => {
  for (const jump of [-400 * 24 * hourMs, -hourMs, hourMs, 400 * 24 * hourMs]) {
    setScreenClock(noon)
    const clock = new HallClock()
    const jumped = vi.fn(() => clock.set(noon))
    clock.watch(jumped)
    setScreenClock(noon + jump)
    expect(clock.now()).toBe(noon)
    vi.advanceTimersByTime(60_000)
    expect(jumped).toHaveBeenCalledTimes(1)
    vi.clearAllTimers()
  }
})

test('where nobody can be asked, a clock that ran ahead is believed and one set back is not', () => {
  const clock = new HallClock()
  setScreenClock(noon - 5 * hourMs)
  clock.believeScreen()
  expect(clock.now()).toBe(noon)
  setScreenClock(noon - 3 * hourMs)
  clock.believeScreen()
  expect(clock.now()).toBe(noon + 2 * hourMs)
})

test('a screen that wakes up in 1970 goes on from the last moment that it knows of', () => {
  setScreenClock(0)
  const clock = new HallClock()
  clock.begin(noon)
  expect(clock.now()).toBe(noon)
})
