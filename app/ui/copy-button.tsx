import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

type CopyButtonProps = {
  text: string
  /** What it copies, as the button says it. */
  children: string
  className?: string
}

/** Copies a text to the clipboard. Without scripts there is nothing to press: what it copies stands beside it to be selected. */
export function CopyButton({ text, children, className = '' }: CopyButtonProps) {
  const { t } = useTranslation()
  const [isLive, setLive] = useState(false)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => setLive(true), [])
  const take = async () => setOutcome((await copy(text)) ? 'copied' : 'notCopied')
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-3 gap-y-1 ${className}`}>
      {isLive && (
        <button type="button" className="button" onClick={() => void take()}>
          <Icon name="copy" /> {children}
        </button>
      )}
      <span aria-live="polite" className={outcome === 'notCopied' ? 'text-warn' : 'text-good'}>
        {outcome && t(`common:copy.${outcome}`)}
      </span>
    </span>
  )
}

/** Halls call the server by plain HTTP, where browsers have no clipboard for pages; there a selection is copied the old way. */
async function copy(text: string): Promise<boolean> {
  try {
    if (isSecureContext) await navigator.clipboard.writeText(text)
    return isSecureContext || copySelection(text)
  } catch {
    return copySelection(text)
  }
}

function copySelection(text: string): boolean {
  const focused = document.activeElement
  const source = document.createElement('textarea')
  source.value = text
  source.readOnly = true
  source.className = 'sr-only'
  document.body.append(source)
  source.select()
  const isCopied = document.execCommand('copy')
  source.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
