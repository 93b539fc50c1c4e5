import type { CertificateFacts } from './certificate-facts.ts'
import type { Composition } from './composition.ts'
import type { Faces } from './lettering.ts'
import type { Paragraph } from './paragraph.ts'
import { Pen } from './pen.ts'
import { PAGE, PALETTES } from './sheet.ts'

type Page = { sheet: string; composition: Pick<Composition, 'paragraphs' | 'ornaments'>; figures: readonly string[] }

/** A page of the paper for the screen: the very same composition and operators, with every letter as an outline. */
export function previewSvg(kind: CertificateFacts['kind'], { sheet, composition, figures }: Page, faces: Faces): string {
  const { paper, edge } = PALETTES[kind]
  const { width, height } = PAGE
  const inks = [sheet, composition.ornaments, ...composition.paragraphs.map((paragraph) => outlinesOf(paragraph, faces)), ...figures]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<defs><radialGradient id="Ground" gradientUnits="userSpaceOnUse" cx="${width / 2}" cy="${height / 2}" r="530" fr="120"><stop stop-color="${paper}"/><stop offset="1" stop-color="${edge}"/></radialGradient></defs>`,
    ...inks.map(svgOf),
    '</svg>',
  ].join('')
}

/** A paragraph's letters where the PDF has its text. */
function outlinesOf({ runs, colour, size, tracking }: Paragraph, faces: Faces): string {
  const pen = new Pen()
  for (const run of runs) {
    const face = faces[run.face]
    const scale = size / face.unitsPerEm
    const { glyphs, positions } = face.layout(run.text, [])
    let x = run.x
    for (const [index, glyph] of glyphs.entries()) {
      const position = positions[index]
      pen.glyph(glyph, [scale, 0, 0, -scale, x + (position?.xOffset ?? 0) * scale, run.baseline - (position?.yOffset ?? 0) * scale])
      x += (position?.xAdvance ?? 0) * scale + tracking
    }
  }
  return pen.fill(colour).operators
}

/** The operators that Pen writes, as SVG. */
function svgOf(operators: string): string {
  const painted: string[] = []
  const ink = { fill: '#000', stroke: '#000', width: 1 }
  let path = ''
  let numbers: number[] = []
  for (const token of operators.split(/\s+/u)) {
    const number = Number(token)
    if (token !== '' && !Number.isNaN(number)) {
      numbers.push(number)
      continue
    }
    const [x = 0, y = 0, width = 0, height = 0] = numbers
    if (token === 'm' || token === 'l' || token === 'c') path += `${token.toUpperCase()}${numbers.join(' ')}`
    else if (token === 're') path += `M${x} ${y}h${width}v${height}h${-width}Z`
    else if (token === 'h') path += 'Z'
    else if (token === 'rg') ink.fill = rgb(numbers)
    else if (token === 'RG') ink.stroke = rgb(numbers)
    else if (token === 'w') ink.width = x
    else if (token === 'cm') painted.push(`<g transform="matrix(${numbers.join(' ')})">`)
    else if (token === 'Q') painted.push('</g>')
    else if (token === 'sh') painted.push('<path fill="url(#Ground)" d="M0 0h842v596H0Z"/>')
    else if (token === 'f' || token === 'f*' || token === 'S') {
      painted.push(paintOf(token, path, ink))
      path = ''
    }
    numbers = []
  }
  return painted.join('')
}

function paintOf(operator: 'f' | 'f*' | 'S', path: string, { fill, stroke, width }: { fill: string; stroke: string; width: number }): string {
  if (operator === 'S') return `<path fill="none" stroke="${stroke}" stroke-width="${width}" d="${path}"/>`
  return `<path fill="${fill}"${operator === 'f*' ? ' fill-rule="evenodd"' : ''} d="${path}"/>`
}

function rgb(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`
}
