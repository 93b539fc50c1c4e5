/** The fields of a form with what they said; `isHidden` tell which of several alike forms it was. */
export type Typed = { name: string; value: string; isHidden: boolean }[]

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isSecret = /password|code|token|receipt|^pin/i
/** Made anew for each page. */
const isOfPage = /key$/i

export function typedIn(form: HTMLFormElement): Typed {
  return controlsOf(form).flatMap((control) => (isSent(control) ? valuesOf(control).map((value) => ({ name: control.name, value, isHidden: control.type === 'hidden' })) : []))
}

/** The form of this page that has these fields, and says the same where nobody types. */
export function findFormOf(typed: Typed): HTMLFormElement | null {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-keeps-typing]')].find((form) => hasAll(form, typed)) ?? null
}

function hasAll(form: HTMLFormElement, typed: Typed): boolean {
  const controls = controlsOf(form)
  return typed.every(({ name, value, isHidden }) => controls.some((control) => control.name === name && (!isHidden || isOfPage.test(name) || control.value === value)))
}

/** Fills the form in as a hand would, unfolds what it is folded in, and leads there. */
export function writeInto(form: HTMLFormElement, typed: Typed): void {
  const left = [...typed]
  const fields = controlsOf(form).filter((control) => control.type !== 'hidden' && isKept(control))
  for (const field of fields) {
    if (isTick(field)) tick(field, typed)
    else write(field, take(left, field.name))
  }
  for (let fold = form.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  for (const fold of form.querySelectorAll('details')) fold.open ||= fields.some((field) => fold.contains(field) && valuesOf(field).join('') !== '')
  fields[0]?.focus()
}

/** The next value of a name: several fields may share one. */
function take(left: Typed, wanted: string): string | undefined {
  const place = left.findIndex(({ name }) => name === wanted)
  return place < 0 ? undefined : left.splice(place, 1)[0]?.value
}

function tick(field: HTMLInputElement, typed: Typed): void {
  if (field.checked !== typed.some(({ name, value }) => name === field.name && value === field.value)) field.click()
}

function write(field: Control, value: string | undefined): void {
  if (value === undefined || field.value === value) return
  // The setter of the element itself: React puts one of its own before it, and would see no change.
  Reflect.set(Object.getPrototypeOf(field), 'value', value, field)
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }))
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement)
}

function isKept({ name, type }: Control): boolean {
  return name !== '' && !['password', 'file', 'submit', 'button', 'image', 'reset'].includes(type) && !isSecret.test(name)
}

function isSent(control: Control): boolean {
  return isKept(control) && !control.disabled && (!isTick(control) || control.checked)
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
}

function valuesOf(control: Control): string[] {
  return control instanceof HTMLSelectElement ? [...control.selectedOptions].map(({ value }) => value) : [control.value]
}
