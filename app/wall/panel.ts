// What a display shows, as it travels to it. Pure: the server makes it, the display draws it.

import type { Bilingual } from '#app/quizzes/question.ts'
import type { Badge } from '#app/stars/editions/badges.ts'
import type { TeamFigure } from './team-figure.ts'

export type { Bilingual, TeamFigure }

/** Somebody on the wall: the photo's address only with consent for the wall, else the initials stand in its place. */
export type Face = { name: string; initials: string; photo: string | null }

/** `badge`: its drawing; a bundle that was kept from before says none. */
export type StarOfMonth = { star: Bilingual; badge?: Badge; winners: (Face & { citation: string })[] }
export type KindWord = { text: string; colour: 'YELLOW' | 'PINK' | 'GREEN' | 'BLUE'; author: string | null; photo?: string | null }
/** A photo of an album: its address, and what stands under it. */
export type Print = { photo: string; caption: string }
export type Plaque = { title: string; issuer: string; level: 'NATIONAL' | 'PROVINCIAL' | 'CITY' | 'COMPANY' | 'OTHER'; awarded: Bilingual }
export type Welcome = { mentee: Face; mentor: Face; day: Bilingual }
export type CourseCard = { title: Bilingual; summary: Bilingual; minutes: number; lessons: number; team: TeamFigure | null }
/** An exam as the wall calls it, in both languages where they differ; a bundle that was kept from before says no English. */
type ExamName = { title: string; english?: string }
/** A monthly exam and the names of those who passed it. */
export type PassedExam = ExamName & { names: string[] }
/** A pair on its way: where the mentee stands now. */
export type Pair = { mentee: Face; mentor: Face; stage: 'shadow' | 'trial' | 'independent' }
/** A post and who stands there today, as its A or B person; null: nobody. `other`: the other one of the two. */
export type MannedPost = { name: string; stands: Face | null; as: 'A' | 'B' | null; other: string | null }
/** A monthly exam that is to come, or open now, with its window in words. */
export type NextExam = ExamName & { from: Bilingual; until: Bilingual }
export type AskedQuestion = { prompt: Bilingual; options: Bilingual[] }
/** A QR code as squares: `size` modules a side, `path` the dark ones as an SVG path. */
export type QrCode = { size: number; path: string }

type Content =
  | { kind: 'stars'; month: Bilingual; stars: StarOfMonth[] }
  | { kind: 'voting'; month: Bilingual; closes: Bilingual; closesAt: string; qr: QrCode }
  | { kind: 'learning'; courses: CourseCard[]; lesson: { title: Bilingual; course: Bilingual } | null; certified: string[]; exam: PassedExam | null; next: NextExam | null }
  | { kind: 'life'; notes: KindWord[] }
  | { kind: 'album'; title: string; day: Bilingual; photos: Print[] }
  | { kind: 'birthdays'; people: Face[] }
  | { kind: 'portrait'; photo: string; caption: string; taken: Bilingual }
  | { kind: 'honours'; plaques: Plaque[] }
  | { kind: 'welcome'; pairs: Welcome[] }
  | { kind: 'pairs'; pairs: Pair[] }
  | { kind: 'posts'; posts: MannedPost[] }
  | { kind: 'question'; today: AskedQuestion | null; yesterday: { prompt: Bilingual; answers: Bilingual[] } | null }
  | { kind: 'notice'; text: string; isUrgent: boolean; ends: Bilingual }
  | { kind: 'test'; name: string }
  | { kind: 'motto'; motto: Bilingual }
  | { kind: 'unit' }

/** From its first moment until, and without, its last; milliseconds of the epoch. */
export type Span = [number, number]

/**
 * When a panel may be shown, also without the server. `until`: from this instant on never again. `due`: only within these
 * spans; null: always. `isTakeover`: as long as one is due, nothing else is shown.
 * A bundle that was kept from before there were programmes says nothing of the last two.
 */
type Timing = { seconds: number; until: string | null; due?: Span[] | null; isTakeover?: boolean }
export type Panel = Content & Timing
export type PanelKind = Panel['kind']
export type PanelOf<K extends PanelKind> = Extract<Panel, { kind: K }>

/**
 * A picture or a part of a font that must be there before the bundle is shown. The address changes with the content.
 * `range`: the characters that are looked for in this part; a bundle of before there were parts names whole fonts.
 */
export type BundleFile = { address: string; use: 'picture' } | { address: string; use: 'font'; family: string; weight: string; range?: string }

export const layouts = ['AUTO', 'WIDE', 'TALL', 'STRIP'] as const
type Layout = (typeof layouts)[number]
export const turns = [0, 90, 180, 270] as const
/** Per cent of each side. */
export const mostOverscan = 8

/** How a display hangs. `lit`: the spans in which it shows anything at all; null: always. */
export type Hanging = { layout: Layout; turn: number; overscan: number; lit: Span[] | null }

export type Bundle = { version: string; unit: string; timeZone: string; panels: Panel[]; files: BundleFile[]; hanging?: Hanging }

/** A bundle on its way. `parts`: the few files of it, by address and in base64, that the display it is sent to has not. */
export type Delivery = Bundle & { parts?: Readonly<Record<string, string>> }

/** What /wall/pair and /wall/bundle say to a screen that no lead has approved. */
export type PairingState = { pairing: 'none' } | { pairing: 'waiting'; code: string; expiresAt: string; address: string; qr: QrCode }
