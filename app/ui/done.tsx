import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'

/**
 * Says what was just done, where it was done. With scripts it gets the focus, so that it is read out and the keyboard
 * goes on from here. Give it a key of the deed: a second deed is another message.
 */
export function Done({ children, className = '', isUnfinished = false }: { children: ReactNode; className?: string; /** It was done, and something is left to do. */ isUnfinished?: boolean }) {
  const message = useRef<HTMLParagraphElement>(null)
  useEffect(() => message.current?.focus(), [])
  return (
    <p ref={message} role="status" tabIndex={-1} className={`notice ${isUnfinished ? 'notice-warn' : 'notice-good'} flex scroll-mt-4 gap-2 outline-none ${className}`}>
      <Icon name={isUnfinished ? 'warn' : 'check'} className={isUnfinished ? 'text-warn' : 'text-good'} />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
