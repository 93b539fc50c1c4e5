import type { ReactNode } from 'react'
import { Fold } from './fold.tsx'
import { PostForm, Submit } from './form.tsx'

type SureFoldProps = {
  /** The deed, as its button would be called. */
  label: string
  /** What it is done to, where a page has several: heard, not seen. */
  of?: string
  /** What follows from it, and that it cannot be undone. */
  means: string
  /** The button that does it. */
  sure: string
  name: string
  value: string
  encType?: 'multipart/form-data'
  className?: string
  /** Hidden fields that the deed needs besides. */
  children?: ReactNode
}

/** What cannot be undone takes two presses: folded open it says what it means, and asks. Works without scripts. */
export function SureFold({ label, of, means, sure, name, value, className = 'w-full', encType, children }: SureFoldProps) {
  return (
    <Fold className={className} label={of === undefined ? label : <Named label={label} of={of} />}>
      <PostForm className="space-y-2 pb-2" {...(encType && { encType })}>
        <p>{means}</p>
        {children}
        <Submit voice="danger" name={name} value={value}>
          {sure}
        </Submit>
      </PostForm>
    </Fold>
  )
}

/** One element: the parts of a summary would stand apart. */
function Named({ label, of }: { label: string; of: string }) {
  return (
    <span>
      {label} <span className="sr-only">{of}</span>
    </span>
  )
}
