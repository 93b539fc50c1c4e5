import { avatarMarkup } from '#app/people/avatar-markup.ts'
import type { Translate } from '#app/platform/i18n.ts'
import { escaped } from '#app/ui/escaped.ts'
import { iconMarkup, type IconName } from '#app/ui/icon.tsx'
import { keptWhole } from '#app/ui/jsx/kept-whole.ts'
import type { SeenLook, SeenRow } from './matrix.ts'
import { lookIcons, lookMarkup } from './progress-cell.tsx'

/*
 * The rows of the matrix as text: two thousand cells took a sixth of the page's time as elements, and a browser had to go
 * through all of them again. What people have written comes in by `written` alone.
 */

type MarkedColumn = { key: string; title: string; /** Its cells are counted in the figures above. */ isCounted: boolean }
type Asked = { columns: readonly MarkedColumn[]; looks: readonly SeenLook[]; /** The state whose cells are marked. */ state: string | undefined; t: Translate }

/** All that the rows point to. */
export const rowIcons: readonly IconName[] = [...lookIcons, 'clock']

/** `behind`: the address of what is behind a row, encoded, as it stands between quotes. */
export function rowsMarkup(rows: readonly SeenRow[], { columns, looks, state, t }: Asked, behind: (row: SeenRow) => string): string {
  const places = columns.map(({ key, title, isCounted }) => ({ begin: `<td data-column="${escaped(title)}"`, anchor: `#${encodeURIComponent(key)}`, isCounted }))
  const seen = looks.map((look) => seenLook(look, { state, t }))
  let markup = ''
  for (const row of rows) {
    const to = behind(row)
    const looksOf = row.cells.split(' ')
    markup += `<tr><th scope="row" class="font-normal">${personMarkup(row, to, t)}</th>`
    for (const [index, { begin, anchor, isCounted }] of places.entries()) {
      const look = seen[Number(looksOf[index])]
      if (!look) markup += `${begin}></td>`
      else if (look.isEmpty) markup += `${begin}${look.isAsked && isCounted ? counted : ' class="matrix-nothing"'}>${look.end}`
      else markup += `${begin}${look.isAsked && isCounted ? counted : ''}><a href="${to}${anchor}${look.end}`
    }
    markup += '</tr>'
  }
  return markup
}

const counted = ' class="matrix-counted"'

/**
 * A cell from what all with its look have in common. Where nothing is signed there is nothing to lead to. Else a plain
 * link: a router's own, two thousand times over, would have to be brought to life.
 */
function seenLook(look: SeenLook, { state, t }: Pick<Asked, 'state' | 't'>) {
  const words = lookMarkup(look, t)
  const isEmpty = look.isStage && look.state === 'not-started'
  return { isEmpty, isAsked: look.state === state, end: isEmpty ? `<span class="text-ink-soft">${words}</span></td>` : `" class="matrix-cell">${words}</a></td>` }
}

function personMarkup(row: SeenRow, to: string, t: Translate): string {
  const position = row.position === null ? '' : `<span class="block text-sm text-ink-soft">${written(row.position)}</span>`
  const stuck = row.isStuck ? `<span class="chip chip-warn">${iconMarkup('clock')} ${t('team:progress.stuck')}</span>` : ''
  return `<span class="flex items-center gap-3">${avatarMarkup({ ...row, size: 'sm' })}<span class="min-w-0"><a href="${to}" class="font-medium text-ink lg:whitespace-nowrap">${written(row.name)}</a>${position}${stuck}</span></span>`
}

function written(text: string): string {
  return keptWhole(escaped(text))
}
