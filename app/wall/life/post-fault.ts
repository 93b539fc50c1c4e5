import { photoFault } from '#app/accounts/photo-fault.ts'

type Refused = Parameters<typeof photoFault>[0] | 'no-such-album' | 'no-such-person' | 'too-many-waiting'

/** What is wrong with a photo, in words beside what it is about. */
export function postFault(refused: Refused): { faults: Record<string, string> } {
  switch (refused) {
    case 'no-such-album':
      return { faults: { place: 'wall-life:fault.albumGone' } }
    case 'no-such-person':
      return { faults: { person: 'wall-life:fault.personGone' } }
    case 'too-many-waiting':
      return { faults: { form: 'wall-life:fault.tooMany' } }
    default:
      return photoFault(refused)
  }
}
