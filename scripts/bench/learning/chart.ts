export type Timed = { page: string; medianMs: number; aimMs: number }

const [width, rowHeight, left, right, top] = [720, 44, 96, 64, 56]
const colours = { met: '#1f7a4d', missed: '#b3261e', text: '#1f1f1f', quiet: '#5f5f5f', track: '#ececec' }

/** A bar for each page and a mark where its aim is: an SVG to keep beside the figures. All on one scale, from nought. */
export function drawChart(timed: readonly Timed[], title: string): string {
  const most = Math.max(...timed.map(({ medianMs, aimMs }) => Math.max(medianMs, aimMs)))
  const lengthOf = (ms: number) => Math.round(((width - left - right) * ms) / most)
  const height = top + timed.length * rowHeight + 16
  const rows = timed.map(({ page, medianMs, aimMs }, index) => {
    const y = top + index * rowHeight
    const colour = medianMs <= aimMs ? colours.met : colours.missed
    const aim = left + lengthOf(aimMs)
    return `<text x="${left - 12}" y="${y + 19}" text-anchor="end" fill="${colours.text}">${escaped(page)}</text>
<rect x="${left}" y="${y + 4}" width="${width - left - right}" height="20" fill="${colours.track}"/>
<rect x="${left}" y="${y + 4}" width="${lengthOf(medianMs)}" height="20" fill="${colour}"/>
<text x="${left + lengthOf(medianMs) + 6}" y="${y + 19}" fill="${colour}">${medianMs.toFixed(1)} ms</text>
<path d="M${aim} ${y}v28" stroke="${colours.text}" stroke-width="2"/>
<text x="${aim}" y="${y + 40}" text-anchor="middle" font-size="11" fill="${colours.quiet}">aim ${aimMs}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="14" role="img">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="16" y="30" font-size="15" font-weight="600" fill="${colours.text}">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
