import { element } from './element.ts'
import type { Face } from '../panel.ts'

/** The pictures of one layer. Addresses of blobs hold memory, so each is given back when its layer is emptied. */
export class Pictures {
  readonly #find: (address: string) => Blob | undefined
  #lent: string[] = []

  constructor(find: (address: string) => Blob | undefined) {
    this.#find = find
  }

  /** An image of the picture with this address, or null where it is missing. */
  picture(address: string | null): HTMLImageElement | null {
    const blob = address === null ? undefined : this.#find(address)
    if (!blob) return null
    const lent = URL.createObjectURL(blob)
    this.#lent.push(lent)
    const image = new Image()
    image.src = lent
    image.alt = ''
    return image
  }

  /** A round face in gold: the photo, or the initials. */
  face({ initials, photo }: Face): HTMLElement {
    const letters = element(`span.initials.initials-${Math.min(Array.from(initials).length, 3)}`, initials)
    const image = this.picture(photo)
    image?.addEventListener('error', () => image.replaceWith(letters))
    return element('div.face', element('div.face-inside', image ?? letters))
  }

  giveBack(): void {
    for (const address of this.#lent) URL.revokeObjectURL(address)
    this.#lent = []
  }
}
