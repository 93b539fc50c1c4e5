import type { ReactNode } from 'react'

type PaperNoteProps = { text: string; colour: string; children?: ReactNode }

/** A kind word on its paper; below it whatever belongs to it. */
export function PaperNote({ text, colour, children }: PaperNoteProps) {
  return (
    <li className="flex min-w-0 flex-col">
      <p className={`paper-note paper-note-${colour.toLowerCase()}`}>{text}</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm wrap-anywhere">{children}</div>
    </li>
  )
}
