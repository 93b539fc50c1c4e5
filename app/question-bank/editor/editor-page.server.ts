import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { fieldsOf as fieldsIn } from '#app/platform/form.server.ts'
import { addBankPicture, isBankPicture } from '../draft/bank-pictures.server.ts'
import { changeRows, emptyLists, readRowDeed, settleType } from '../draft/change-rows.ts'
import { checkDraft, type Faults } from '../draft/check-draft.ts'
import { fieldsOf } from '../draft/fields-of.ts'
import { below, type Fields, readFields, rowsOf, withoutBlankRows } from '../draft/fields.ts'
import { questionTypes } from '../question-types.ts'
import { type Change, changesBetween } from '../versions/changes.ts'
import { findVersions, saveQuestion, type Version, type Versions } from '../versions/versions.server.ts'
import { type Preview, previewOf } from './question-preview.server.ts'

/** Somebody else's version that came between; `changes` are from the version that was worked on. */
export type Conflict = { by: string; at: string; changes: Change[]; isRetired: boolean }

export type EditorState = {
  /** Of the row that a save writes, so that a press twice writes one. */
  key: string
  /** The version that is worked on; null for a new question. */
  base: string | null
  fields: Fields
  /** Keys of sentences by the names of fields; `form` for the whole. */
  faults: Record<string, string>
  /** The field to go on at. */
  focus: string | null
  preview: Preview | null
  conflict: Conflict | null
  /** Another with each answer of the server: the form is drawn anew. */
  revision: string
}

type Editor = { member: Pick<Member, 'id' | 'language'>; team: { id: string; timeZone: string } }

function stateOf(state: Partial<EditorState> & Pick<EditorState, 'fields'>): EditorState {
  return { key: randomUUID(), base: null, faults: {}, focus: null, preview: null, conflict: null, revision: randomUUID(), ...state }
}

/** A new question of a type, as the form begins with it. */
export function beginQuestion(wanted: string | null): EditorState {
  const type = questionTypes.find((one) => one === wanted) ?? 'single'
  return stateOf({ fields: { type, points: '1', ...emptyLists(type) } })
}

/** The newest version as the form begins with it; one that was taken out can be kept as a new question. */
export function beginEdit(editor: Editor, { newest, retiredAt }: Versions): EditorState {
  const begun = { fields: fieldsOf(newest.banked), preview: preview(editor.member, newest.banked.question) }
  if (retiredAt) return stateOf({ ...begun, conflict: conflictOf(editor, { worked: newest, newest, isRetired: true }) })
  return stateOf({ ...begun, base: newest.id })
}

const Keys = z.object({ key: z.uuid(), base: z.uuid().nullable() })

export type Acted = { saved: string } | { state: EditorState; status: number }

/** What a press of one of the form's buttons does; null for what is no form of ours, or another unit's question. */
export async function actOnDraft(editor: Editor, form: FormData, now: Date): Promise<Acted | null> {
  const keys = Keys.safeParse({ key: form.get('key'), base: form.get('base') })
  if (!keys.success) return null
  const { key: _, base: __, do: ___, ...fields } = readFields(form)
  const pressed = fieldsIn(form)('do')
  const kept = { ...keys.data, fields: settleType(fields) }
  const deed = readRowDeed(pressed)
  if (deed) return { state: stateOf({ ...kept, ...changeRows(kept.fields, deed) }), status: 200 }
  if (pressed.startsWith('go:')) return { state: stateOf({ ...kept, focus: pressed.slice(3) }), status: 200 }
  const drawn = await takePictures(editor, { form, fields: kept.fields, now })
  if ('faults' in drawn || pressed === 'picture') return { state: stateOf({ ...kept, ...drawn }), status: 'faults' in drawn ? 400 : 200 }
  return look(editor, { ...kept, fields: withoutBlankRows(drawn.fields) }, { isSave: pressed === 'save', now })
}

type Kept = Pick<EditorState, 'key' | 'base' | 'fields'>

async function look(editor: Editor, kept: Kept, { isSave, now }: { isSave: boolean; now: Date }): Promise<Acted | null> {
  const versions = kept.base === null ? null : await findVersions(editor.team, kept.base)
  if (kept.base !== null && !versions) return null
  const checked = checkDraft(kept.fields, versions?.newest.banked.question.id ?? `q-${kept.key.slice(0, 8)}`)
  const faults = { ...(await foreignPictures(editor, kept.fields)), ...checked.faults }
  // Rows to write into, where all of them were blank.
  const shown = { ...kept, fields: settleType(kept.fields) }
  if (Object.keys(faults).length > 0 || !checked.banked) return { state: stateOf({ ...shown, faults: inWords(faults) }), status: 400 }
  const looked = { ...shown, preview: preview(editor.member, checked.banked.question) }
  if (!isSave) return { state: stateOf(looked), status: 200 }
  const saved = await saveQuestion(editor.member, editor.team, { id: kept.key, base: kept.base, banked: checked.banked, now })
  if (!saved) return null
  if ('id' in saved) return { saved: saved.id }
  // As they are now: the other may have been first by a moment.
  const latest = await findVersions(editor.team, kept.base ?? '')
  if (!latest) return null
  const { newest, all } = latest
  const conflict = conflictOf(editor, { worked: all.find(({ id }) => id === kept.base) ?? newest, newest, isRetired: saved.refused === 'retired' })
  // Saved again, what was typed here replaces the other's version, which stays in the history; or it is a new question.
  return { state: stateOf({ ...looked, key: randomUUID(), base: conflict.isRetired ? null : newest.id, conflict }), status: 409 }
}

function conflictOf({ member, team }: Editor, { worked, newest, isRetired }: { worked: Version; newest: Version; isRetired: boolean }): Conflict {
  return { by: newest.by.name, at: momentWords(newest.at, team.timeZone, member.language), changes: changesBetween(worked.banked, newest.banked), isRetired }
}

function preview({ language }: Pick<Member, 'language'>, question: Version['banked']['question']): Preview {
  return previewOf(question, { language, t: translator(language) })
}

function inWords(faults: Faults): Record<string, string> {
  const keyed = Object.entries(faults).map(([place, key]) => [place, `question-editor:fault.${key}`] as const)
  return { form: 'question-editor:fault.form', ...Object.fromEntries(keyed) }
}

/** Where a question or its parts have a picture: '' or 'parts.1.'. */
function placesOf(fields: Fields): string[] {
  return ['', ...rowsOf(fields, 'parts').map((_, index) => `parts.${index}.`)]
}

/** Pictures that came with the form, kept and named in its fields. */
async function takePictures({ member, team }: Editor, { form, fields, now }: { form: FormData; fields: Fields; now: Date }): Promise<{ fields: Fields } | { faults: Record<string, string> }> {
  const taken = { ...fields }
  for (const at of placesOf(fields)) {
    const file = form.get(`${at}pictureFile`)
    if (!(file instanceof Blob) || file.size === 0) continue
    const added = await addBankPicture(member, team, { bytes: new Uint8Array(await file.arrayBuffer()), now })
    if ('refused' in added) return { faults: { [`${at}pictureFile`]: `question-editor:fault.${added.refused}` } }
    for (const [name, value] of Object.entries(added.fields)) taken[`${at}${name}`] = value
  }
  return { fields: taken }
}

async function foreignPictures({ team }: Editor, fields: Fields): Promise<Faults> {
  const faults: Faults = {}
  for (const at of placesOf(fields)) {
    const { file } = below(fields, `${at}picture`)
    if (fields[`${at}type`] === 'hotspot' && file !== undefined && !(await isBankPicture([team.id], file))) faults[`${at}pictureFile`] = 'picture'
  }
  return faults
}
