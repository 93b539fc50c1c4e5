import { data } from '@remix-run/node'
import type { z } from 'zod'

/** What a form gets back when its input was refused: where, why (a key of the language files), and what was typed. */
export type FormFaults = { faults: Record<string, string>; values: Record<string, string> }

type Parsed<T> = { value: T; refusal: null } | { value: null; refusal: FormFaults }

/** What has been typed, by the names of the fields. */
type Fields = Pick<FormData, 'keys' | 'getAll' | 'values'> & Iterable<[string, FormDataEntryValue]>

/** Never sent back to a page. */
const secretFields = /password|code|token/i

/** Far more than any form of words. */
const largestForm = 1_000_000

/** The body as a form. Throws a 400 for anything that is not one, and a 413 for one that is too large. */
export async function readForm(request: Request): Promise<FormData> {
  const form = await readFormWithin(request, largestForm)
  if (!form) throw data(null, { status: 413 })
  return form
}

/** The body as a form of at most so many bytes; null where it is larger. Throws a 400 for anything that is not a form. */
export async function readFormWithin(request: Request, largest: number): Promise<FormData | null> {
  const body = await readBody(request, largest)
  if (!body) return null
  try {
    const form = await new Response(body, { headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' } }).formData()
    if (!hasNul(form)) return form
  } catch {
    // Told below.
  }
  throw data(null, { status: 400 })
}

/** The fields of a form that was not read by way of a request. Null where something is in it that no form has. */
export function formOfFields(body: string): URLSearchParams | null {
  const form = new URLSearchParams(body)
  return hasNul(form) ? null : form
}

/** No keyboard types it, and PostgreSQL keeps no text with it. */
function hasNul(form: Fields): boolean {
  return [...form.values()].some((value) => typeof value === 'string' && value.includes('\0'))
}

/** What is too much is read to its end and let go, because a browser shows no answer while it is still sending. */
async function readBody(request: Request, largest: number): Promise<Blob | null> {
  const reader = (request.body ?? new Blob().stream()).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    size += value?.byteLength ?? 0
    if (size > largest) parts.length = 0
    else if (value) parts.push(value)
  }
  return size > largest ? null : new Blob(parts)
}

/**
 * Reads and validates the request's form. Fields named twice become arrays, others strings.
 * Messages of the schema are keys of the language files; a message of zod's own becomes common:fault.invalid.
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<Parsed<z.infer<S>>> {
  return parseFields(await readForm(request), schema)
}

export function parseFields<S extends z.ZodType>(form: Fields, schema: S): Parsed<z.infer<S>> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name)
    fields[name] = all.length > 1 ? all : all[0]
  }
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { value: parsed.data, refusal: null }
  const faults: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0] ?? 'form')
    faults[name] ??= /^[a-z-]+:[\w.-]+$/.test(message) ? message : faultFor(fields[name])
  }
  return { value: null, refusal: { faults, values: typedValues(form) } }
}

/** Reads the fields of a form whose names are numbered; '' for one that is not there. */
export function fieldsOf(form: FormData): (name: string) => string {
  return (name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
}

function faultFor(value: unknown): string {
  return value === undefined || value === '' ? 'common:fault.required' : 'common:fault.invalid'
}

/** The form comes back with what was typed and, by field (`form`: of the whole), why it was refused. */
export function refuseForm(form: FormData, faults: Record<string, string>, status = 400) {
  return data({ faults, values: typedValues(form) }, { status })
}

/** After too many tries: what was typed, and for how many seconds nothing more is tried. */
export function refuseForSeconds(seconds: number, values: Record<string, string> = {}) {
  const faults: Record<string, string> = {}
  return data({ faults, values, seconds }, { status: 429, headers: { 'Retry-After': String(seconds) } })
}

export function typedValues(form: Fields): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !secretFields.test(name)) values[name] = value
  return values
}
