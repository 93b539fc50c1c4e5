import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import type { ShownBadgeKey } from './badge-key-desk.server.ts'

/** The key that Open Badges are signed with; there is nothing to set up, only to replace should it have leaked. */
export function BadgeKeyCard({ badges: { did, id, before }, mayChange }: { badges: ShownBadgeKey; mayChange: boolean }) {
  const { t } = useTranslation()
  const rows = [
    { name: 'did', texts: [did] },
    { name: 'key', texts: [id] },
    ...(before.length > 0 ? [{ name: 'before', texts: before }] : []),
  ]
  return (
    <section className="card space-y-4">
      <h2>{t('certificate-desk:badges.title')}</h2>
      <p>{t('certificate-desk:badges.intro')}</p>
      <dl className="space-y-3">
        {rows.map(({ name, texts }) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{t(`certificate-desk:badges.${name}`)}</dt>
            {texts.map((text) => (
              <dd key={text} className="font-mono text-sm break-all">
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {mayChange && (
        <Fold label={t('certificate-desk:badges.again')}>
          <PostForm refusal={null}>
            <input type="hidden" name="deed" value="badge-key" />
            <input type="hidden" name="from" value={id} />
            <p>{t('certificate-desk:badges.note')}</p>
            <Submit voice="plain">{t('certificate-desk:badges.make')}</Submit>
          </PostForm>
        </Fold>
      )}
    </section>
  )
}
