import type { ReactNode } from 'react'

type FoldProps = { label: ReactNode; open?: boolean; className?: string; children: ReactNode }

/** Something rare, folded away behind its name; works without scripts. */
export function Fold({ label, open = false, className = '', children }: FoldProps) {
  return (
    <details className={`fold ${className}`} open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
