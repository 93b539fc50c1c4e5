import { z } from 'zod'
import { longestKindWord } from '../curation/kind-word-limits.ts'
import { longestAlbumTitle, longestCaption, newAlbumPlace, notePlace } from './photo-limits.ts'

const lengthOf = (text: string) => Array.from(text).length
const Several = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))

/** A photo as its poster sends it: where it goes, its words, and who is in it. */
export const PhotoPost = z
  .object({
    /** An album's id, a new album or a note. */
    place: z.string().min(1),
    albumTitle: z.string().trim().default(''),
    text: z.string().trim().default(''),
    person: Several,
    nobody: z.string().optional(),
    requestKey: z.uuid(),
  })
  .superRefine(({ place, albumTitle, text, person, nobody }, context) => {
    const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (place === newAlbumPlace && albumTitle === '') fault('albumTitle', 'wall-life:fault.albumTitle')
    if (lengthOf(albumTitle) > longestAlbumTitle) fault('albumTitle', 'common:fault.tooLong')
    if (place === notePlace && text === '') fault('text', 'wall-life:fault.noteWords')
    if (lengthOf(text) > (place === notePlace ? longestKindWord : longestCaption)) fault('text', place === notePlace ? 'wall:kindWord.fault.tooLong' : 'wall-life:fault.captionLong')
    if (person.length === 0 && nobody === undefined) fault('person', 'wall-life:fault.whoIsInIt')
    if (person.length > 0 && nobody !== undefined) fault('person', 'wall-life:fault.nobodyAndSomebody')
  })
export type PhotoPost = z.infer<typeof PhotoPost>

/** What a person does to one photo, and what who curates the wall does. */
export const PhotoDeed = z.object({ photoId: z.string().min(1), deed: z.enum(['approve', 'decline', 'takeDown']) })
export type PhotoDeed = z.infer<typeof PhotoDeed>

const dayShape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

export const AlbumForm = z.object({
  albumId: z.string().min(1),
  title: z.string().trim().min(1, 'common:fault.required').refine((title) => lengthOf(title) <= longestAlbumTitle, 'common:fault.tooLong'),
  takenOn: z.string().trim().regex(dayShape, 'wall:honours.fault.day'),
})
export type AlbumForm = z.infer<typeof AlbumForm>
