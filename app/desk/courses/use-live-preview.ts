import { type RefObject, useEffect, useState } from 'react'
import type { Preview } from './lesson-desk.server.ts'

/** While a picture is on its way, and what went wrong with it. */
export type UploadState = 'uploading' | 'failed' | 'not-an-image' | 'too-large' | 'heic' | null

/** How long after the last key the preview is asked for. */
const pause = 500

/** Shows the draft as it is typed and takes pictures that are dropped onto a text. Without scripts the buttons do both. */
export function useLivePreview(area: RefObject<HTMLElement>): { preview: Preview | null; line: string | null; upload: UploadState } {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [line, setLine] = useState<string | null>(null)
  const [upload, setUpload] = useState<UploadState>(null)
  useEffect(() => {
    const element = area.current
    if (!element) return
    const stop = new AbortController()
    const { signal } = stop
    let timer = 0
    const refresh = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void askPreview(element, signal).then((seen) => seen && setPreview(seen)), pause)
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      const field = event.target
      if (!file || !(field instanceof HTMLTextAreaElement)) return
      event.preventDefault()
      setUpload('uploading')
      void sendPicture(file).then((answer) => {
        if (signal.aborted) return
        if ('line' in answer) {
          field.setRangeText(`\n\n${answer.line}\n\n`, field.selectionEnd, field.selectionEnd, 'end')
          setLine(answer.line)
          refresh()
        }
        setUpload('line' in answer ? null : answer.refused)
      })
    }
    element.addEventListener('input', refresh, { signal })
    element.addEventListener('dragover', (event) => event.target instanceof HTMLTextAreaElement && event.preventDefault(), { signal })
    element.addEventListener('drop', drop, { signal })
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [area])
  return { preview, line, upload }
}

function addressOf(last: string): string {
  return `${location.pathname.replace(/\/$/, '')}/${last}`
}

/** Null where the network fails or something newer is under way: what was seen last stays. */
async function askPreview(element: HTMLElement, signal: AbortSignal): Promise<Preview | null> {
  const body = new FormData()
  for (const field of element.querySelectorAll('textarea')) body.set(field.name, field.value)
  try {
    const answer = await fetch(addressOf('preview'), { method: 'POST', body, signal })
    const seen: unknown = answer.ok ? await answer.json() : null
    return isPreview(seen) ? seen : null
  } catch {
    return null
  }
}

function isPreview(seen: unknown): seen is Preview {
  return typeof seen === 'object' && seen !== null && 'zh' in seen && 'en' in seen
}

type Sent = { line: string } | { refused: Exclude<UploadState, 'uploading' | null> }

/** The name of the file stands in for words until its author writes better ones. */
async function sendPicture(file: File): Promise<Sent> {
  const body = new FormData()
  body.set('picture', file)
  body.set('pictureWords', file.name.replace(/\.\w+$/, ''))
  try {
    const answer: unknown = await (await fetch(addressOf('pictures'), { method: 'POST', body })).json()
    if (typeof answer === 'object' && answer !== null) {
      if ('line' in answer && typeof answer.line === 'string') return { line: answer.line }
      const refused = 'refused' in answer ? answer.refused : null
      if (refused === 'not-an-image' || refused === 'too-large' || refused === 'heic') return { refused }
    }
  } catch {
    // Told below.
  }
  return { refused: 'failed' }
}
