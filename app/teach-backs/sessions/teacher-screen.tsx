import { Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'

type OpenSession = { id: string; place: string; code: string; qr: { size: number; path: string }; until: string; here: string[]; awaited: string[] }

/** What the teacher holds up: the code, large enough for the last row, and who has typed it. */
export function TeacherScreen({ session }: { session: OpenSession }) {
  const { t } = useTranslation()
  const { id, place, code, qr, until, here, awaited } = session
  useNamesComingIn()
  return (
    <section id="session" className="card scroll-mt-4 border-qing" aria-labelledby="code">
      <p className="text-ink-soft">{place}</p>
      <h2 id="code">{t('teach-backs:screen.title')}</h2>
      <div className="flex flex-wrap items-center justify-center gap-x-10 gap-y-4 py-4">
        <p className="font-mono text-6xl font-semibold tracking-[0.12em] text-qing sm:text-8xl">{code}</p>
        <svg role="img" aria-label={t('teach-backs:screen.qr')} viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges" className="size-40 rounded-control sm:size-52">
          <rect width="100%" height="100%" fill="#ffffff" />
          <path d={qr.path} fill="#000000" />
        </svg>
      </div>
      <p>{t('teach-backs:screen.how')}</p>
      <Names label={here.length === 0 ? t('teach-backs:screen.nobodyHere') : t('teach-backs:screen.here', { count: here.length })} names={here} isHere />
      <Names label={t(awaited.length === 0 ? 'teach-backs:screen.everybodyHere' : 'teach-backs:screen.awaited')} names={awaited} />
      <p className="mt-4 text-sm text-ink-soft">{t('teach-backs:screen.until', { until })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <PostForm className="contents">
          <input type="hidden" name="deed" value="close" />
          <input type="hidden" name="session" value={id} />
          <Submit>{t('teach-backs:screen.close')}</Submit>
        </PostForm>
        <Link to="" className="button">
          <Icon name="replay" /> {t('teach-backs:screen.refresh')}
        </Link>
      </div>
    </section>
  )
}

function Names({ label, names, isHere = false }: { label: string; names: readonly string[]; isHere?: boolean }) {
  return (
    <div className="mt-4">
      <h3 className="text-base">{label}</h3>
      <ul className="mt-1 flex flex-wrap gap-2">
        {names.map((name, place) => (
          <li key={place} className={`chip ${isHere ? 'chip-good' : ''}`}>
            {isHere && <Icon name="check" />} {name}
          </li>
        ))}
      </ul>
    </div>
  )
}

const everySeconds = 6

/** With scripts the names come in by themselves, while somebody is looking. */
function useNamesComingIn() {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate()
    }, everySeconds * 1000)
    return () => clearInterval(timer)
  }, [revalidate, state])
}
