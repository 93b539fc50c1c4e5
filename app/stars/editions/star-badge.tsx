import type { Badge } from './badges.ts'

// Line drawings within a medal, on a 24-unit square, drawn for this house.
const drawings: Record<Badge, string> = {
  star: 'M12 6.800l1.600 3.300 3.600.500-2.600 2.500.600 3.600-3.200-1.700-3.200 1.700.600-3.600-2.600-2.500 3.600-.500z',
  smile: 'M9.300 10v.500M14.700 10v.500M8.300 13.300c.800 1.900 2.100 2.800 3.700 2.800s2.900-.900 3.700-2.800',
  bow: 'M12 12L7.500 9v6zM12 12l4.500-3v6z',
  heart: 'M12 16.500s-4.300-2.600-4.300-5.600A2.400 2.400 0 0 1 12 9.400a2.400 2.400 0 0 1 4.300 1.500c0 3-4.300 5.600-4.300 5.600z',
  sun: 'M12 14.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600zM12 6.500v1.300M12 16.200v1.300M6.500 12h1.300M16.200 12h1.300M8.100 8.100l.900.900M15 15l.900.900M8.100 15.900l.900-.900M15 9l.900-.900',
  shield: 'M12 7l4 1.500v3.300c0 2.400-1.600 4.200-4 5.200-2.400-1-4-2.800-4-5.200V8.500zM10.300 12l1.300 1.300 2.200-2.600',
  leaf: 'M8 16c0-5 3-8 8-8 0 5-3 8-8 8zM8 16l4.300-4.300',
  lamp: 'M10 14.500a3.500 3.500 0 1 1 4 0V16h-4zM10.500 17.500h3',
}

/** A star's drawing; screen readers hear its name alone. */
export function StarBadge({ badge, className = 'h-7 w-7' }: { badge: Badge; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`flex-none ${className}`} fill="none" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10.500" className="fill-gold-tint stroke-gold" />
      <path d={drawings[badge]} className="stroke-current" />
    </svg>
  )
}
