import type { ReactNode } from 'react'

/** What was just done, said by the page that comes next: shown only to whoever was led to it by its fragment. No script, and nothing to keep. */
export function SaidHere({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} tabIndex={-1} className="said-here notice notice-good mb-4 scroll-mt-64 outline-none">
      {children}
    </p>
  )
}
