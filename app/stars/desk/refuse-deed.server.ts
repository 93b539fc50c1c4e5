import { refuseForm } from '#app/platform/form.server.ts'

/** 400 asks for something else; 409 came too late, because things have moved on. */
const statuses = { 'not-a-member': 400, 'nothing-moved': 400, 'already-so': 409, changed: 409, 'below-quorum': 409, 'not-ready': 409, 'not-voting': 409, 'too-late-to-skip': 409, 'already-skipped': 409, 'not-skipped': 409, 'too-late-to-hold': 409 }

/** The lead's form comes back: nothing was done, and why. */
export function refuseDeed(form: FormData, refused: keyof typeof statuses) {
  return refuseForm(form, { form: `stars:refused.${refused}` }, statuses[refused])
}
