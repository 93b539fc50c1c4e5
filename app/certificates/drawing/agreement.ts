import type { AgreementFacts, CertificateFacts } from './certificate-facts.ts'
import { COLUMN, type Composition, placeHeader, provenBy } from './composition.ts'
import { DIVIDER_DROP, drawDivider } from './divider.ts'
import { placeIssueDay, placeNotes, SEAL_BOX } from './foot.ts'
import type { Faces, Style } from './lettering.ts'
import { type Block, blockIn, extentOf, type Paragraph, placeStack, type SetBlock, setBlocks, stackHeight } from './paragraph.ts'
import { Pen } from './pen.ts'
import { INK, INK_SOFT, MIDDLE, PALETTES } from './sheet.ts'
import { agreementWords, together, type Words, wordsFor } from './wording.ts'

const PALETTE = PALETTES.pairing
const NAMES = { apart: 152, width: 240 } as const
const ARTICLES = { width: 288, apart: 163, top: 186, bottom: 408 } as const
const SIGNATURES = { rule: 456, apart: 163, width: 200 } as const
const PAGE_MARK = 512

type Said = { words: Words; agreement: AgreementFacts; faces: Faces }

/** A pairing agreement: on the first page who takes whom, on the second what they promise each other, signed by both. */
export function composeAgreement(facts: CertificateFacts, agreement: AgreementFacts, faces: Faces): Composition {
  const said = { words: wordsFor(facts), agreement, faces }
  const [front, back] = [new Pen(), new Pen()]
  const { words } = said
  const header = placeHeader(words, front, faces)
  const top = Math.max(...header.map((paragraph) => extentOf(paragraph).bottom)) + (words.second === null ? DIVIDER_DROP : 0) + 12
  const foot = [...placeIssueDay(words, faces), ...placeNotes(words, faces), ...placePageMark(said, 0)]
  const first = [...header, ...placeBond(said, front, top), ...foot]
  const second = [...placeOverleaf(said, back), ...placeArticles(said, back), ...placeSignatures(said, back), ...placePageMark(said, 1)]
  return {
    paragraphs: first,
    ornaments: front.operators,
    ...provenBy(words),
    overleaf: { paragraphs: second, ornaments: back.operators },
  }
}

/** Both names side by side, two linked rings between them, and above and below what they agree to. */
function placeBond({ words, agreement, faces }: Said, pen: Pen, top: number): Paragraph[] {
  const bottom = SEAL_BOX.y - 4
  let scale = 1
  let bond = setBond({ words, agreement, faces }, scale)
  while (bond.height > bottom - top && scale > 0.5) {
    scale -= 0.04
    bond = setBond({ words, agreement, faces }, scale)
  }
  const air = Math.min(16, (bottom - top - bond.height) / 3)
  const names = top + stackHeight(bond.above) + air + 4 * scale
  const nameHeight = Math.max(...bond.sides.map(stackHeight))
  for (const [index, x] of [MIDDLE - NAMES.apart, MIDDLE + NAMES.apart].entries()) {
    const rule = names + (bond.sides[index]?.[0]?.height ?? 0) + 1
    pen.line({ x: x - NAMES.width / 2, y: rule }, { x: x + NAMES.width / 2, y: rule })
  }
  pen.stroke(PALETTE.ornament, 0.7)
  for (const side of [-1, 1]) pen.circle({ x: MIDDLE + side * 5, y: names + nameHeight * 0.4 }, 8.5)
  pen.stroke(PALETTE.ornament, 1.1)
  return [
    ...placeStack(bond.above, { x: MIDDLE, top, align: 'centre' }),
    ...bond.sides.flatMap((side, index) => placeStack(side, { x: MIDDLE + (index * 2 - 1) * NAMES.apart, top: names, align: 'centre' })),
    ...placeStack(bond.below, { x: MIDDLE, top: names + nameHeight + air, align: 'centre' }),
  ]
}

type Bond = { above: SetBlock[]; sides: SetBlock[][]; below: SetBlock[]; height: number }

function setBond({ words: { facts, leading, second }, agreement, faces }: Said, scale: number): Bond {
  const lead: Style = { voice: 'plain', size: 14, floors: [11, 10] }
  const aside: Style = { voice: 'aside', size: 11.5, floors: [9, 8] }
  const title: Style = { voice: 'bold', size: 20, floors: [15, 13, 11] }
  const also = (text: string | undefined): Block[] => (second && text ? [blockIn(second, text, { style: aside, colour: INK_SOFT, gap: -3 })] : [])
  const soft = (text: string, gap: number): Block => blockIn(leading, text, { style: lead, colour: INK_SOFT, gap })
  const set = (blocks: Block[], width = COLUMN) => setBlocks(blocks, { width, scale, faces })
  const role = agreementWords(leading.language, agreement)
  const besides = second && agreementWords(second.language, agreement)
  const side = (name: string, label: string) =>
    set(
      [
        blockIn(leading, name, { style: { voice: 'hand', size: 38, floors: [22, 17, 14] }, colour: INK, gap: 0 }),
        blockIn(leading, label, { style: { voice: 'plain', size: 11.5, floors: [9] }, colour: INK_SOFT, gap: 5 }),
      ],
      NAMES.width,
    )
  const above = set([soft(leading.intro, 0), ...also(second?.intro)])
  const sides = [side(agreement.mentor.name, together(role.mentor.title, besides?.mentor.title)), side(facts.personName, together(role.mentee.title, besides?.mentee.title))]
  const below = set([
    soft(leading.deed, 0),
    ...also(second?.deed),
    blockIn(leading, leading.title, { style: title, colour: INK, gap: 4 }),
    ...also(second?.title),
    soft(leading.closing, 4),
    ...also(second?.closing),
  ])
  return { above, sides, below, height: stackHeight(above) + Math.max(...sides.map(stackHeight)) + stackHeight(below) + 4 * scale }
}

function placeOverleaf({ words: { leading, second }, agreement, faces }: Said, pen: Pen): Paragraph[] {
  const head = agreementWords(leading.language, agreement).overleaf
  const chinese = leading.language === 'zh-CN'
  const style: Style = { voice: 'title', size: chinese ? 34 : 30, floors: [22], tracking: chinese ? 0.3 : 0.02 }
  const blocks: Block[] = [{ ...blockIn(leading, head, { style, colour: PALETTE.heading, gap: 0 }), tag: 'H2' }]
  if (second)
    blocks.push(
      blockIn(second, agreementWords(second.language, agreement).overleaf.toLocaleUpperCase(second.language), {
        style: { voice: 'plain', size: 11.5, floors: [9], tracking: 0.2 },
        colour: PALETTE.ornament,
        gap: 0,
      }),
    )
  const placed = placeStack(setBlocks(blocks, { width: COLUMN, scale: 1, faces }), { x: MIDDLE, top: 84, align: 'centre' })
  const last = placed.at(-1)
  if (last) drawDivider(pen, { under: last, isBeside: second !== null, colour: PALETTE.ornament })
  return placed
}

/** The promises of each in a column, both at one size, a rule between them. */
function placeArticles({ words, agreement, faces }: Said, pen: Pen): Paragraph[] {
  const room = ARTICLES.bottom - ARTICLES.top
  let scale = 1
  let columns = setColumns({ words, agreement, faces }, scale)
  while (Math.max(...columns.map(stackHeight)) > room && scale > 0.5) {
    scale -= 0.04
    columns = setColumns({ words, agreement, faces }, scale)
  }
  pen.line({ x: MIDDLE, y: ARTICLES.top + 6 }, { x: MIDDLE, y: ARTICLES.top + Math.max(...columns.map(stackHeight)) }).stroke(PALETTE.ornament, 0.5)
  return columns.flatMap((column, index) =>
    placeStack(column, { x: MIDDLE + (index * 2 - 1) * ARTICLES.apart - ARTICLES.width / 2, top: ARTICLES.top, align: 'left' }),
  )
}

function setColumns({ words: { leading, second }, agreement, faces }: Said, scale: number): SetBlock[][] {
  const article: Style = { voice: 'plain', size: 16, floors: [16, 16, 16, 16] }
  const aside: Style = { voice: 'aside', size: 12.5, floors: [12.5, 12.5, 12.5] }
  const role = agreementWords(leading.language, agreement)
  const besides = second && agreementWords(second.language, agreement)
  const inLeading = ({ zh, en }: { zh: string; en: string }): string => (leading.language === 'en' ? en : zh)
  return (['mentor', 'mentee'] as const).map((side) => ({ articles: agreement[side].articles, promises: together(role[side].promises, besides?.[side].promises) })).map(({ promises, articles }) =>
    setBlocks(
      [
        blockIn(leading, promises, { style: { voice: 'bold', size: 18, floors: [13] }, colour: PALETTE.heading, gap: 0 }),
        ...articles.flatMap((one, index) => [
          blockIn(leading, `${index + 1}. ${inLeading(one)}`, { style: article, colour: INK, gap: 9 }),
          ...(second ? [blockIn(second, one.en, { style: aside, colour: INK_SOFT, gap: -1 })] : []),
        ]),
      ],
      { width: ARTICLES.width, scale, faces },
    ),
  )
}

function placeSignatures({ words: { facts, leading, second }, agreement, faces }: Said, pen: Pen): Paragraph[] {
  const role = agreementWords(leading.language, agreement)
  const besides = second && agreementWords(second.language, agreement)
  const { rule, apart, width } = SIGNATURES
  const small = (text: string, colour: string): Block => blockIn(leading, text, { style: { voice: 'plain', size: 11, floors: [9, 8] }, colour, gap: 0 })
  return [
    { name: agreement.mentor.name, own: role.mentor, other: besides?.mentor },
    { name: facts.personName, own: role.mentee, other: besides?.mentee },
  ].flatMap(({ name, own, other }, index) => {
    const x = MIDDLE + (index * 2 - 1) * apart
    pen.line({ x: x - width / 2, y: rule }, { x: x + width / 2, y: rule }).stroke(INK_SOFT, 0.5)
    const above = setBlocks([blockIn(leading, name, { style: { voice: 'hand', size: 26, floors: [15, 12, 10] }, colour: INK, gap: 0 })], { width, scale: 1, faces })
    const below = setBlocks([small(together(own.title, other?.title), INK), ...[own, other].flatMap((one) => (one ? [small(one.accepted, INK_SOFT)] : []))], { width, scale: 1, faces })
    return [
      ...placeStack(above, { x, top: rule - 1 - stackHeight(above), align: 'centre' }),
      ...placeStack(below, { x, top: rule + 4, align: 'centre' }),
    ]
  })
}

/** The serial stands on both pages, so that each says what it belongs to. */
function placePageMark({ words: { leading, second }, agreement, faces }: Said, page: 0 | 1): Paragraph[] {
  const mark = together(agreementWords(leading.language, agreement).pages[page], second ? agreementWords(second.language, agreement).pages[page] : undefined)
  const text = page === 0 ? mark : `${leading.serial} · ${mark}`
  const set = setBlocks([blockIn(leading, text, { style: { voice: 'plain', size: 9, floors: [7] }, colour: INK_SOFT, gap: 0 })], { width: 300, scale: 1, faces })
  return placeStack(set, { x: MIDDLE, top: PAGE_MARK, align: 'centre' })
}
