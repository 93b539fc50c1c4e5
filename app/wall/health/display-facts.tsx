import { useTranslation } from 'react-i18next'
import type { DisplayHealth } from './display-health.server.ts'

/** What a display said last, line by line. */
export function DisplayFacts({ display: { seen, state, said } }: { display: DisplayHealth }) {
  const { t, i18n } = useTranslation()
  const panelName = (panel: string) => t(`wall-health:panel.${i18n.exists(`wall-health:panel.${panel}`) ? panel : 'other'}`)
  const facts: [string, string][] = [
    [t('wall-health:seen'), seen ?? t('wall-health:state.never')],
    ...(said ? [[t(state === 'heard' ? 'wall-health:shows' : 'wall-health:lastShown'), t('wall-health:changed', { panel: panelName(said.panel), at: said.changed })] satisfies [string, string]] : []),
    ...(said ? [[t('wall-health:screen'), `${said.width} × ${said.height}`] satisfies [string, string]] : []),
    ...(said && said.heap !== null ? [[t('wall-health:heap'), t('wall-health:megabytes', { number: said.heap })] satisfies [string, string]] : []),
  ]
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
