import type { EditedCourse, Editor } from '#app/learning/editions/edited-courses.server.ts'
import { addPicture } from '#app/learning/editions/pictures.server.ts'
import type { PhotoRefusal } from '#app/people/photos.server.ts'

type Taken = { line: string } | { refused: PhotoRefusal | 'none' | 'needWords'; field: 'picture' | 'pictureWords' }

/** The picture of a form, and what it shows in words. */
export async function takePicture(editor: Pick<Editor, 'id'>, { course, form, now }: { course: EditedCourse; form: FormData; now: Date }): Promise<Taken> {
  const picture = form.get('picture')
  const words = form.get('pictureWords')
  if (!(picture instanceof Blob) || picture.size === 0) return { refused: 'none', field: 'picture' }
  if (typeof words !== 'string' || words.trim() === '') return { refused: 'needWords', field: 'pictureWords' }
  const added = await addPicture({ editor, course, now }, { bytes: new Uint8Array(await picture.arrayBuffer()), words })
  return 'line' in added ? added : { refused: added.refused, field: 'picture' }
}
