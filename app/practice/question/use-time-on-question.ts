import { type RefObject, useEffect, useRef } from 'react'

/**
 * How long the question has been in sight, in milliseconds, counted anew whenever it comes back into sight: what lay
 * between two looks was a customer. It only decides how soon the question comes again, so the browser may say it.
 */
export function useTimeOnQuestion(question: RefObject<Element | null>): () => number {
  const began = useRef(0)
  useEffect(() => {
    if (!question.current) return
    const begin = () => {
      began.current = performance.now()
    }
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && begin(), { threshold: 0.3 })
    observer.observe(question.current)
    const look = () => document.visibilityState === 'visible' && begin()
    document.addEventListener('visibilitychange', look)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', look)
    }
  }, [question])
  return () => Math.round(performance.now() - began.current)
}
