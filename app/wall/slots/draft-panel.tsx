import { useTranslation } from 'react-i18next'
import { Submit } from '#app/ui/form.tsx'

/** Where the links of the panels show theirs. */
export const previewName = 'preview'

type DraftPanelProps = { /** The wall as it would be: its address. */ looks: string; drafted: { by: string; at: string } | null; changes: readonly string[] }

/** The display itself, small, playing the draft; what publishing changes; and the buttons that decide about it. */
export function DraftPanel({ looks, drafted, changes }: DraftPanelProps) {
  const { t } = useTranslation()
  const title = t(drafted ? 'wall-draft:preview' : 'wall-draft:previewLive')
  return (
    <aside className="card space-y-4 xl:sticky xl:top-4" aria-labelledby="draft">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="draft" className="scroll-mt-4 text-lg">
          {title}
        </h2>
        <span className={`chip ${drafted ? 'chip-warn' : ''}`}>{t(`wall-draft:state.${drafted ? 'draft' : 'live'}`)}</span>
      </div>
      <iframe key={looks} name={previewName} src={looks} title={title} tabIndex={-1} className="aspect-video w-full bg-line" />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <a href={looks} target={previewName} className="thumb">
          {t('wall-draft:play')}
        </a>
        <a href={looks} target="_blank" rel="noreferrer" className="thumb">
          {t('wall-draft:whole')}
        </a>
      </p>
      {drafted ? (
        <>
          <div className="border-t border-line pt-4">
            <h3 className="mb-2">{t('wall-draft:changes')}</h3>
            <ul className="list-disc space-y-1 pl-5">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <p className="mt-3 text-sm text-ink-soft">{t('wall-draft:by', { name: drafted.by, at: drafted.at })}</p>
          </div>
          <div className="flex flex-wrap gap-3">
            <Submit name="deed" value="publish">
              {t('wall-draft:publish')}
            </Submit>
            <Submit voice="plain" name="deed" value="discard">
              {t('wall-draft:discard')}
            </Submit>
          </div>
        </>
      ) : (
        <p className="border-t border-line pt-4 text-ink-soft">{t('wall-draft:nothing')}</p>
      )}
    </aside>
  )
}
