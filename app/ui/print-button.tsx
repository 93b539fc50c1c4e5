import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Prints the page. There only with scripts: without them the browser's own menu does it. */
export function PrintButton() {
  const { t } = useTranslation()
  const [canPrint, setCanPrint] = useState(false)
  useEffect(() => setCanPrint(true), [])
  return canPrint ? (
    <button type="button" className="button" onClick={() => window.print()}>
      {t('common:action.print')}
    </button>
  ) : null
}
