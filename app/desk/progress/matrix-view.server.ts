import { calendarDay, dayWords, shortDayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { buildMatrix } from './matrix.server.ts'
import { byLook, chooseFrom, figuresOf, MatrixSearch, type SeenLook } from './matrix.ts'

type Asked = { searchParams: URLSearchParams; now: Date; language: Language }

/** The matrix as the address asks for it, with the figures of the same people and columns in whatever state. */
export async function viewMatrix(team: { id: string; timeZone: string }, { searchParams, now, language }: Asked) {
  const { asked, matrix, chosen } = await chooseMatrix(team, { searchParams, now, language })
  const { looks, rows } = byLook(chosen.rows)
  const today = calendarDay(now, team.timeZone)
  const inWords = (day: string | null) => day && shortDayWords(day, { today, language })
  return {
    asked,
    all: matrix.columns,
    columns: chosen.columns,
    leftOut: matrix.leftOut,
    rows,
    looks: looks.map((look): SeenLook => ({ ...look, due: inWords(look.dueOn), renew: inWords(look.renewBy) })),
    today: dayWords(today, language),
    positions: [...new Set(matrix.rows.flatMap(({ position }) => position ?? []))].sort((one, other) => one.localeCompare(other, 'zh-CN')),
    figures: figuresOf(asked.state === undefined ? chosen : chooseFrom(matrix, { ...asked, state: undefined })),
  }
}

export async function chooseMatrix(team: { id: string; timeZone: string }, { searchParams, now, language }: Asked) {
  // A form sends what was left open as an empty text.
  const filled = [...searchParams].filter(([, value]) => value !== '')
  const asked = MatrixSearch.parse(Object.fromEntries(filled))
  const matrix = await buildMatrix(team, { now, language })
  return { asked, matrix, chosen: chooseFrom(matrix, asked) }
}
