import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Crumb = { to: string; label: string }
type PageProps = {
  title: string
  /** Below the second level: the way back up. */
  crumbs?: Crumb[]
  intro?: ReactNode
  /** normal, wide and column (as narrow as reading) begin at the same left edge, so that the title stays put from page to page; reading: one column in the middle. */
  width?: 'reading' | 'column' | 'normal' | 'wide'
  children: ReactNode
}

const widths = { reading: 'max-w-[42rem]', column: 'max-w-7xl', normal: 'max-w-7xl', wide: 'max-w-7xl' }
const contentWidths = { reading: '', column: 'max-w-[42rem]', normal: 'max-w-[52rem]', wide: '' }

/** The shell of every page: breadcrumbs, one h1, the content that the skip link leads to. */
export function Page({ title, crumbs = [], intro, width = 'normal', children }: PageProps) {
  const { t } = useTranslation()
  return (
    <main id="content" tabIndex={-1} className={`page w-full px-4 py-6 outline-none md:px-8 ${widths[width]}`}>
      {crumbs.length > 0 && (
        <nav aria-label={t('common:breadcrumbs')} className="mb-2 text-sm">
          <ol className="flex flex-wrap gap-2 text-ink-soft">
            {crumbs.map(({ to, label }) => (
              <li key={to} className="not-first:before:mr-2 not-first:before:content-['/']">
                <Link to={to} className="thumb">
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {intro && <div className={`mt-1 text-ink-soft ${typeof intro === 'string' ? 'max-w-[42rem]' : ''}`}>{intro}</div>}
      <div className={`mt-6 ${contentWidths[width]}`}>{children}</div>
    </main>
  )
}

/** What will be here, and the one thing to do now. */
export function EmptyState({ children, action }: { children: ReactNode; action?: { to: string; label: string } }) {
  return (
    <div className="card py-10 text-center text-ink-soft">
      <p>{children}</p>
      {action && (
        <p className="mt-4">
          <Link to={action.to} className="button button-main">
            {action.label}
          </Link>
        </p>
      )}
    </div>
  )
}

/** `export const meta = pageMeta`: the loader's `title` becomes "title · Starhall". */
export function pageMeta({ data }: { data: unknown }) {
  const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : null
  return [{ title: typeof title === 'string' ? `${title} · Starhall` : 'Starhall 星厅' }]
}
