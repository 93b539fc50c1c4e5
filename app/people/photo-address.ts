/** Faces are squares of 96 and 480 pixels; 1600 is the whole picture, at most that long on its longer side. */
export const photoSizes = [96, 480, 1600] as const
export type PhotoSize = (typeof photoSizes)[number]

export function photoAddress(key: string, size: PhotoSize): string {
  return `/photos/${key}/${size}`
}
