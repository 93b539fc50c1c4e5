import type { Face, Panel } from '../panel.ts'
import type { KeptBundle } from './last-good.ts'

/**
 * So long a display shows photos of people after the server last said that it may. Who takes consent back is gone from
 * every display within five minutes, and one that hears nothing cannot know who that was: so it lets go of them all.
 */
export const photoLimitMs = 270_000

/** How long photos may still be shown. Not at all where it cannot be known, as after a clock was set back. */
export function photoTimeLeft(heardAt: number, now: number): number {
  const passed = now - heardAt
  return passed >= 0 && passed < photoLimitMs ? photoLimitMs - passed : 0
}

const mark = '-without-people'

/**
 * The bundle without anything that hangs by somebody's consent: initials in the place of faces, no portrait, no album, no
 * birthdays, and no picture in storage. The server knows no such version, and so sends the whole again once it answers.
 */
export function withoutPeople({ bundle, files, ...rest }: KeptBundle): KeptBundle {
  const fonts = bundle.files.filter(({ use }) => use === 'font')
  const kept = new Map([...files].filter(([address]) => fonts.some((font) => font.address === address)))
  const version = bundle.version.endsWith(mark) ? bundle.version : bundle.version + mark
  return { bundle: { ...bundle, version, files: fonts, panels: bundle.panels.flatMap(withoutThem) }, files: kept, ...rest }
}

function withoutThem(panel: Panel): Panel[] {
  switch (panel.kind) {
    case 'portrait':
    case 'album':
    case 'birthdays':
      return []
    case 'stars':
      return [{ ...panel, stars: panel.stars.map((star) => ({ ...star, winners: star.winners.map(faceless) })) }]
    case 'welcome':
      return [{ ...panel, pairs: panel.pairs.map(bothFaceless) }]
    case 'pairs':
      return [{ ...panel, pairs: panel.pairs.map(bothFaceless) }]
    case 'life':
      return [{ ...panel, notes: panel.notes.map((note) => ({ ...note, photo: null })) }]
    default:
      return [panel]
  }
}

function faceless<F extends Face>(face: F): F {
  return { ...face, photo: null }
}

function bothFaceless<P extends { mentee: Face; mentor: Face }>(pair: P): P {
  return { ...pair, mentee: faceless(pair.mentee), mentor: faceless(pair.mentor) }
}
