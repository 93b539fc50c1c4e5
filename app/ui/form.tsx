import { Form, useNavigation } from '@remix-run/react'
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** What the server said of the last submission: faults are keys of the language files, values what was typed. */
export type FormFaults = { faults: Record<string, string>; values: Record<string, string> }

const nothingRefused: FormFaults = { faults: {}, values: {} }

/** `mend`: what a fault was about has been changed; whether it is right now the server says. */
type Refused = FormFaults & { mend: (name: string) => void }
const RefusalContext = createContext<Refused>({ ...nothingRefused, mend: () => undefined })

type PostFormProps = {
  /** The refusal that the action returned, if any. */
  refusal?: FormFaults | null | undefined
  action?: string
  className?: string
  encType?: 'multipart/form-data'
  /** The answer is a page of its own: for forms that change who is here. */
  reloadDocument?: boolean
  children: ReactNode
}

/**
 * The one form of this house. The server validates and says what is wrong, in the person's language, beside the field;
 * without JavaScript the page comes back with it, with JavaScript it appears in place and the first fault gets the focus.
 * `data-keeps-typing`: what was typed outlives a sign-in (people/kept-typing.tsx); ballots are no such forms.
 */
export function PostForm({ refusal, className = 'space-y-4', children, ...rest }: PostFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [refusal])
  const refused = useMending(refusal ?? nothingRefused)
  return (
    <RefusalContext.Provider value={refused}>
      <Form ref={form} method="post" noValidate data-keeps-typing className={className} onInput={(event) => changedIn(event).forEach(refused.mend)} {...rest}>
        <FormFault />
        {children}
      </Form>
    </RefusalContext.Provider>
  )
}

/** A fault that is still shown beside what has been changed since would call the new answer wrong too. */
function useMending(refusal: FormFaults): Refused {
  const [mended, setMended] = useState<{ of: FormFaults['faults']; names: readonly string[] }>({ of: refusal.faults, names: [] })
  const names = mended.of === refusal.faults ? mended.names : []
  const faults = Object.fromEntries(Object.entries(refusal.faults).filter(([name]) => !names.includes(name)))
  return { values: refusal.values, faults, mend: (name) => name in faults && setMended({ of: refusal.faults, names: [...names, name] }) }
}

/** What a field is called, and what its group is (`data-mends`) where one fault is about several fields. */
function changedIn({ target }: FormEvent): string[] {
  if (!(target instanceof HTMLElement)) return []
  const group = target.closest<HTMLElement>('[data-mends]')?.dataset['mends']
  return [target.getAttribute('name'), group].filter((name) => typeof name === 'string')
}

/** For what is no Field: the fault of this name while it stands, and how to say that what it is about was changed. */
export function useFault(name: string): { fault: string | undefined; mend: () => void } {
  const { faults, mend } = useContext(RefusalContext)
  return { fault: faults[name], mend: () => mend(name) }
}

/** A refusal of the whole form, not of one field. */
function FormFault() {
  const { faults } = useContext(RefusalContext)
  const { t } = useTranslation()
  const key = faults['form']
  return key ? (
    <p role="alert" tabIndex={-1} className="notice notice-bad">
      {t(key)}
    </p>
  ) : null
}

type FieldProps = {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'password' | 'date' | 'time' | 'datetime-local' | 'month' | 'number' | 'file' | 'textarea' | 'select'
  defaultValue?: string | undefined
  autoComplete?: string
  /** Of what is written in it, where that is not the page's. */
  lang?: 'zh-CN' | 'en'
  inputMode?: 'numeric' | 'text'
  maxLength?: number
  /** The first and the last day that may be chosen. */
  min?: string
  max?: string
  accept?: string
  rows?: number
  /** For a select. */
  options?: { value: string; label: string }[]
  required?: boolean
}

/** A labelled field with its hint and, beside it, what is wrong with what was typed. */
export function Field({ name, label, hint, type = 'text', defaultValue, options = [], rows = 3, required = true, ...rest }: FieldProps) {
  const { t } = useTranslation()
  const { faults, values } = useContext(RefusalContext)
  const key = faults[name]
  // Of this field alone: a page may have the same form many times.
  const id = `${useId()}${name}`
  const described = [hint && `${id}-hint`, key && `${id}-fault`].filter(Boolean).join(' ')
  const properties = {
    id,
    name,
    required,
    className: 'field-input',
    defaultValue: values[name] ?? defaultValue,
    'aria-invalid': key !== undefined,
    ...(described ? { 'aria-describedby': described } : {}),
    ...rest,
  }
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {label}
        {/* The space keeps it a word of its own, for a screen reader and at the end of a line. */}
        {!required && ' '}
        {!required && <span className="ml-1 font-normal whitespace-nowrap text-ink-soft">{t('common:optional')}</span>}
      </label>
      {type === 'textarea' && <textarea {...properties} rows={rows} />}
      {type === 'select' && (
        <select {...properties}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {type !== 'textarea' && type !== 'select' && <input type={type} {...properties} />}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {key && (
        <p id={`${id}-fault`} className="field-fault">
          <Icon name="warn" /> {t(key)}
        </p>
      )}
    </div>
  )
}

export function Checkbox({ name, label, hint, defaultChecked }: { name: string; label: string; hint?: string; defaultChecked?: boolean }) {
  const { values } = useContext(RefusalContext)
  return (
    <label className="flex min-h-[44px] items-start gap-3 py-2">
      <input type="checkbox" className="mt-1.5 h-5 w-5 shrink-0 accent-qing" name={name} defaultChecked={name in values || defaultChecked} />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-soft">{hint}</span>}
      </span>
    </label>
  )
}

/** The button that sends a form; it rests while its own page is sending. */
type SubmitProps = { children: ReactNode; voice?: 'main' | 'honour' | 'plain' | 'danger'; name?: string; value?: string; className?: string }

export function Submit({ children, voice = 'main', name, value, className = '' }: SubmitProps) {
  const isSending = useIsSending()
  const look = voice === 'plain' ? `button ${className}` : `button button-${voice} ${className}`
  return (
    <button type="submit" className={look} disabled={isSending} {...(name ? { name, value } : {})}>
      {children}
    </button>
  )
}

/** From the press until the page that follows is there: until then it holds what was true before. */
export function useIsSending(): boolean {
  const { state, formMethod } = useNavigation()
  return state === 'submitting' || (state === 'loading' && formMethod === 'POST')
}
