import { useTranslation } from 'react-i18next'

/** After too many wrong passwords: how long to wait. Nothing while there is nothing to wait for. */
export function SignInWait({ seconds }: { seconds: number }) {
  const { t } = useTranslation()
  if (seconds <= 0) return null
  return (
    <p role="alert" className="notice notice-bad mb-4">
      {seconds < 100
        ? t('people:signIn.wait', { count: seconds })
        : t('people:signIn.waitMinutes', { count: Math.ceil(seconds / 60) })}
    </p>
  )
}
