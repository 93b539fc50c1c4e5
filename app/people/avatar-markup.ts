import { escaped } from '#app/ui/escaped.ts'
import { type AvatarProps, pixels, shapeOf, sourceOf, tintOf } from './avatar.tsx'
import { initialsOf } from './initials.ts'

/** The same face as Avatar's as text, beside a name, for a page that has very many. Apart from it, so that no other page loads this. */
export function avatarMarkup({ id, name, photoKey, size = 'md' }: Omit<AvatarProps, 'alone'>): string {
  if (photoKey) return `<img src="${escaped(sourceOf(photoKey, size))}" alt="" width="${pixels[size]}" height="${pixels[size]}" loading="lazy" class="${shapeOf(size)}"/>`
  return `<span aria-hidden="true" class="${shapeOf(size)} ${tintOf(id)}">${escaped(initialsOf(name))}</span>`
}
