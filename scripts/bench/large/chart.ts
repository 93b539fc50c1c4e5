import { escaped } from '#app/ui/escaped.ts'

export type Timed = { page: string; medianMs: number; aimMs: number }

const [width, rowHeight, left, right, top] = [720, 32, 136, 112, 56]
const colours = { met: '#1f7a4d', missed: '#b3261e', text: '#1f1f1f', quiet: '#5f5f5f', track: '#ececec' }

/** A bar for each page as a share of its aim, and one mark where the aims are: an SVG to keep beside the figures. */
export function drawChart(timed: readonly Timed[], title: string): string {
  const most = Math.max(1, ...timed.map(({ medianMs, aimMs }) => medianMs / aimMs))
  const lengthOf = (share: number) => Math.round(((width - left - right) * share) / most)
  const aim = left + lengthOf(1)
  const height = top + timed.length * rowHeight + 16
  const rows = timed.map(({ page, medianMs, aimMs }, index) => {
    const y = top + index * rowHeight
    const colour = medianMs <= aimMs ? colours.met : colours.missed
    const length = lengthOf(medianMs / aimMs)
    return `<text x="${left - 12}" y="${y + 19}" text-anchor="end" fill="${colours.text}">${escaped(page)}</text>
<rect x="${left}" y="${y + 4}" width="${width - left - right}" height="20" fill="${colours.track}"/>
<rect x="${left}" y="${y + 4}" width="${length}" height="20" fill="${colour}"/>
<text x="${left + length + 6}" y="${y + 19}" fill="${colour}">${medianMs.toFixed(medianMs < 100 ? 1 : 0)} ms of ${aimMs}</text>
`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="14" role="img">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="16" y="30" font-size="15" font-weight="600" fill="${colours.text}">${escaped(title)}</text>
${rows.join('\n')}
<path d="M${aim} ${top - 4}v${timed.length * rowHeight}" stroke="${colours.text}" stroke-width="2"/>
<text x="${aim}" y="${top - 8}" text-anchor="middle" font-size="11" fill="${colours.quiet}">aim</text>
</svg>
`
}
