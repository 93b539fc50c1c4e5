import { useTranslation } from 'react-i18next'
import { initialsOf } from './initials.ts'
import { photoAddress } from './photo-address.ts'

export type AvatarProps = {
  id: string
  name: string
  photoKey: string | null | undefined
  size?: 'sm' | 'md' | 'lg'
  /** No name stands beside the face, so the picture has to say it. */
  alone?: boolean
}

const shapes = { sm: 'size-9 text-xs', md: 'size-12 text-sm', lg: 'size-24 text-xl' }
export const pixels = { sm: 36, md: 48, lg: 96 }
const tints = ['bg-qing-tint text-qing', 'bg-gold-tint text-gold', 'bg-line text-ink']

type Size = NonNullable<AvatarProps['size']>

/** A face: the photo, or initials on a tint that stays the same for a person. */
export function Avatar({ id, name, photoKey, size = 'md', alone = false }: AvatarProps) {
  const { t } = useTranslation()
  const shape = shapeOf(size)
  const label = t('people:photoOf', { name })
  if (photoKey) return <img src={sourceOf(photoKey, size)} alt={alone ? label : ''} width={pixels[size]} height={pixels[size]} loading="lazy" className={shape} />
  const named = alone ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <span {...named} className={`${shape} ${tintOf(id)}`}>
      {initialsOf(name)}
    </span>
  )
}

export function shapeOf(size: Size): string {
  return `inline-grid flex-none place-items-center overflow-hidden rounded-full object-cover font-medium ${shapes[size]}`
}

export function sourceOf(photoKey: string, size: Size): string {
  return photoAddress(photoKey, size === 'lg' ? 480 : 96)
}

export function tintOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return tints[sum % tints.length] ?? ''
}
