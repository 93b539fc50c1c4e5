import { bilingual, element, heading } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both } from '../words.ts'
import type { Face, PanelOf } from '../../panel.ts'

/** Who has birthday today: faces and names, never an age. */
export function drawBirthdays({ people }: PanelOf<'birthdays'>, pictures: Pictures): HTMLElement {
  return element(
    'section.panel.panel-birthdays',
    heading(both((of) => of.birthdays.title)),
    element(`div.guests.guests-${people.length}`, ...people.map((person) => drawGuest(person, pictures))),
    bilingual('p.birthday-wish', both((of) => of.birthdays.wish)),
  )
}

function drawGuest(person: Face, pictures: Pictures): HTMLElement {
  return element('article.guest', pictures.face(person), element('h2.name.fits', person.name))
}
