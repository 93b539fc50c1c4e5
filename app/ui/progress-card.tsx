import { useRevalidator } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'

type ProgressCardProps = { /** What is being done. */ words: string; /** How far it is, in words. */ far: string; done: number; /** 0 where nobody knows yet. */ total: number; children?: ReactNode }

/** Work that takes longer than a page: how far it is, looked at again every other second, with scripts and without. */
export function ProgressCard({ words, far, done, total, children }: ProgressCardProps) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, 1_000)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <section className="card space-y-3" aria-label={words}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p role="status">
        {words} {total > 0 && far}
      </p>
      <progress className="bar block" aria-label={words} {...(total > 0 ? { value: done, max: total } : {})} />
      {children}
    </section>
  )
}
