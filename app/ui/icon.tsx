// Line icons on a 24-unit square, drawn for this house.
const paths = {
  today: 'M4 7h16v13H4zM4 11h16M8 4v4M16 4v4',
  book: 'M5 4h10a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h10',
  star: 'M12 4l2.5 5.2 5.6.7-4.1 3.9 1 5.6-5-2.7-5 2.7 1-5.6L3.900 9.900l5.600-.7z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c.8-3.500 3.600-5 7-5s6.200 1.500 7 5',
  desk: 'M4 5h16v10H4zM9 20h6M12 15v5',
  gear: 'M12 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  cross: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  download: 'M12 4v11M7 10.500l5 5 5-5M5 20h14',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  pair: 'M8.500 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 20c.4-3.500 2.500-5.500 5.500-5.500S13.600 16.500 14 20M16 11.500a3 3 0 1 0-1.500-5.600M16.500 14.500c2.500.3 4.100 2.200 4.500 5.500',
  screen: 'M3 5h18v12H3zM8 21h8',
  seal: 'M12 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM8.500 13.500L7 21l5-2.500L17 21l-1.500-7.500',
  heart: 'M12 20s-7.500-4.600-7.500-10A4.300 4.300 0 0 1 12 7.500 4.300 4.300 0 0 1 19.500 10c0 5.400-7.500 10-7.500 10z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500V8',
  speech: 'M5 5h14a1.500 1.500 0 0 1 1.500 1.500v8A1.500 1.500 0 0 1 19 16h-7l-5 4v-4H5a1.500 1.500 0 0 1-1.500-1.500v-8A1.500 1.500 0 0 1 5 5zM8 9h8M8 12h5',
  branch: 'M6 21V10M6 10C6 6 9 5 13 5h5M15 2l3 3-3 3M6 14c0-2 2-3 6-3h6M15 8l3 3-3 3',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500A2.500 2.500 0 1 1 12 12.500V14M12 16.800v.4',
  chart: 'M4 4v16h16M8.500 16v-4M13 16V8M17.500 16v-6',
  replay: 'M5 12a7 7 0 1 0 2.300-5.200L5 9M5 4v5h5',
} as const

export type IconName = keyof typeof paths

/** For a page with thousands of them: each is drawn once, and iconMarkup, as text, points to it. */
export function IconSymbols({ names }: { names: readonly IconName[] }) {
  return (
    <svg className="icon-symbols" aria-hidden="true" focusable="false">
      {names.map((name) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <path d={paths[name]} />
        </symbol>
      ))}
    </svg>
  )
}

export function iconMarkup(name: IconName): string {
  return `<svg class="icon" aria-hidden="true"><use href="#icon-${name}"/></svg>`
}

/** A picture beside a word; screen readers hear the word alone. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`icon ${className}`} aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
