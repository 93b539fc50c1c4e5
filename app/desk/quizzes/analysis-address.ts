import { useSearchParams } from '@remix-run/react'

/** Addresses within the analysis keep the team and the attempts that are being looked at. */
export function useAnalysisAddress(): (to: string) => string {
  const [search] = useSearchParams()
  const kept = new URLSearchParams([...search].filter(([name, value]) => (name === 'unit' || name === 'attempts') && value !== ''))
  return (to) => {
    const [path = '', hash] = to.split('#')
    return `${path}${kept.size > 0 ? `?${kept}` : ''}${hash === undefined ? '' : `#${hash}`}`
  }
}
