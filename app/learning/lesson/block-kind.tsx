import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Icon, type IconName } from '#app/ui/icon.tsx'

/** What a block is given: the attributes of its rule, and what stands in it. */
export type Block<S extends z.ZodType> = z.infer<S> & { children?: ReactNode }

/** What kind of block this is, in small type with its icon. Its words are one item of the row: of words cut in two, one part would stand apart. */
export function Kind({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="block-kind">
      <Icon name={icon} /> <span>{children}</span>
    </p>
  )
}
