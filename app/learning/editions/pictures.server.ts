import { findPhoto, type PhotoRefusal, storePhoto } from '#app/people/photos.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { loadSharp } from '#app/platform/load-sharp.server.ts'
import { pictureAddress } from '../mdx/safe-address.ts'
import { type EditedCourse, type Editor, unitsWrittenFor } from './edited-courses.server.ts'

type Uploaded = { editor: Pick<Editor, 'id'>; course: Pick<EditedCourse, 'id'>; now: Date }

/** Draws the picture anew and keeps it for this course; says the line that shows it in a text. */
export async function addPicture({ editor, course, now }: Uploaded, { bytes, words }: { bytes: Uint8Array; words: string }): Promise<{ line: string } | { refused: PhotoRefusal }> {
  const stored = await storePhoto(bytes)
  if ('refused' in stored) return stored
  const { key } = stored
  const picture = await findPhoto(key, 1600)
  const sharp = await loadSharp()
  const { width, height } = await sharp(picture ?? bytes).metadata()
  await database.coursePicture.create({ data: { key, courseId: course.id, width, height, uploadedBy: editor.id, uploadedAt: now } })
  return { line: `![${plainWords(words)}](${pictureAddress(key)})` }
}

/** As the words of a picture in Markdown: without what would end them. */
function plainWords(words: string): string {
  return [...words.replaceAll(/\s+/g, ' ').trim()].filter((character) => !'[]\\{}<>`*_!'.includes(character)).join('').slice(0, 200)
}

/** A picture's bytes for who reads or writes its course; null for anybody else, and where there is none. */
export async function findLessonPicture(member: Member, key: string): Promise<Uint8Array | null> {
  const picture = await database.coursePicture.findUnique({ where: { key }, select: { course: { select: { unitId: true } } } })
  if (!picture) return null
  const units = [...unitsWrittenFor(member), ...(await unitsAtAndAbove(member.unit.id))]
  return units.includes(picture.course.unitId) ? findPhoto(key, 1600) : null
}

/** The pictures of a course with their sizes in pixels, by key. */
export async function findPictures(courseId: string): Promise<Map<string, { width: number; height: number }>> {
  const rows = await database.coursePicture.findMany({ where: { courseId }, select: { key: true, width: true, height: true } })
  return new Map(rows.map(({ key, ...size }) => [key, size]))
}
