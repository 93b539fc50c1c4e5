import { useTranslation } from 'react-i18next'
import { CopyButton } from '#app/ui/copy-button.tsx'

/** The one time that this link is shown. */
export function ActivationLink({ link }: { link: { address: string; picture: string } }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('admin:activation.title')}</h2>
      <p>{t('admin:activation.text')}</p>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <img src={link.picture} alt={t('admin:activation.picture')} width="160" height="160" className="rounded-control" />
        <div className="min-w-0 flex-1 basis-60">
          <label htmlFor="activation-address" className="field-label">
            {t('admin:activation.address')}
          </label>
          <input id="activation-address" readOnly value={link.address} className="field-input" />
          <CopyButton key={link.address} text={link.address} className="mt-3">
            {t('admin:activation.copy')}
          </CopyButton>
        </div>
      </div>
    </section>
  )
}
