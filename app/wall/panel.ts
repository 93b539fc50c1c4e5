// What a display shows, as it travels to it. Pure: the server makes it, the display draws it.

import type { Bilingual } from '#app/quizzes/question.ts'
import type { TeamFigure } from './team-figure.ts'

export type { Bilingual, TeamFigure }

/** Somebody on the wall: the photo's address only with consent for the wall, else the initials stand in its place. */
export type Face = { name: string; initials: string; photo: string | null }

export type StarOfMonth = { star: Bilingual; winners: (Face & { citation: string })[] }
export type KindWord = { text: string; colour: 'YELLOW' | 'PINK' | 'GREEN' | 'BLUE'; author: string | null }
export type Plaque = { title: string; issuer: string; level: 'NATIONAL' | 'PROVINCIAL' | 'CITY' | 'COMPANY' | 'OTHER'; awarded: Bilingual }
export type Welcome = { mentee: Face; mentor: Face; day: Bilingual }
export type CourseCard = { title: Bilingual; summary: Bilingual; minutes: number; lessons: number; team: TeamFigure | null }
/** A monthly exam and the names of those who passed it. */
export type PassedExam = { title: string; names: string[] }
/** A QR code as squares: `size` modules a side, `path` the dark ones as an SVG path. */
export type QrCode = { size: number; path: string }

type Content =
  | { kind: 'stars'; month: Bilingual; stars: StarOfMonth[] }
  | { kind: 'voting'; month: Bilingual; closes: Bilingual; closesAt: string; qr: QrCode }
  | { kind: 'learning'; courses: CourseCard[]; lesson: { title: Bilingual; course: Bilingual } | null; certified: string[]; exam: PassedExam | null }
  | { kind: 'life'; notes: KindWord[] }
  | { kind: 'portrait'; photo: string; caption: string; taken: Bilingual }
  | { kind: 'honours'; plaques: Plaque[] }
  | { kind: 'welcome'; pairs: Welcome[] }
  | { kind: 'motto'; motto: Bilingual }
  | { kind: 'unit' }

/** `until`: from this instant on the display leaves the panel out, even without the server. */
export type Panel = Content & { seconds: number; until: string | null }
export type PanelKind = Panel['kind']
export type PanelOf<K extends PanelKind> = Extract<Panel, { kind: K }>

/** A picture or font that must be there before the bundle is shown. The address changes with the content. */
export type BundleFile = { address: string; use: 'picture' } | { address: string; use: 'font'; family: string; weight: string }

export type Bundle = { version: string; unit: string; timeZone: string; panels: Panel[]; files: BundleFile[] }

/** What /wall/pair and /wall/bundle say to a screen that no lead has approved. */
export type PairingState = { pairing: 'none' } | { pairing: 'waiting'; code: string; expiresAt: string; address: string; qr: QrCode }
