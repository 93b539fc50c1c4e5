import { type ReactNode, useEffect, useRef } from 'react'

/** Somebody else was first: said where one is led to, for the button that was pressed is far below. */
export function ConflictAlert({ title, children }: { title: string; children: ReactNode }) {
  const alert = useRef<HTMLElement>(null)
  useEffect(() => alert.current?.focus(), [])
  return (
    <section ref={alert} role="alert" tabIndex={-1} className="notice notice-bad mb-6 scroll-mt-4 text-ink outline-none" aria-labelledby="conflict">
      <h2 id="conflict" className="text-lg">
        {title}
      </h2>
      {children}
    </section>
  )
}
