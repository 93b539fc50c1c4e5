import { type RefObject, useEffect, useState } from 'react'
import type { Preview } from './lesson-desk.server.ts'

type PictureRefusal = 'not-an-image' | 'too-large' | 'heic' | 'animated' | 'not-kept' | 'none' | 'needWords'

/** While a picture is on its way, and what went wrong with it. */
export type UploadState = 'uploading' | 'failed' | PictureRefusal | null

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
    const take = async (file: File, words: string): Promise<string | null> => {
      setUpload('uploading')
      setLine(null)
      const answer = await sendPicture(file, words)
      if (signal.aborted) return null
      setUpload('line' in answer ? null : answer.refused)
      if (!('line' in answer)) return null
      setLine(answer.line)
      return answer.line
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      const field = event.target
      if (!file || !(field instanceof HTMLTextAreaElement)) return
      event.preventDefault()
      // The name of the file stands in for words until its author writes better ones.
      void take(file, file.name.replace(/\.\w+$/, '')).then((sent) => {
        if (sent === null) return
        field.setRangeText(`\n\n${sent}\n\n`, field.selectionEnd, field.selectionEnd, 'end')
        refresh()
      })
    }
    // Beside the page, not with it: whatever becomes of the picture, the texts stay as they are.
    const choose = (event: SubmitEvent) => {
      const form = event.currentTarget
      if (!(form instanceof HTMLFormElement) || !(event.submitter instanceof HTMLButtonElement) || event.submitter.value !== 'picture') return
      event.preventDefault()
      const chosen = new FormData(form)
      const [file, words] = [chosen.get('picture'), chosen.get('pictureWords')]
      if (!(file instanceof File) || typeof words !== 'string') return
      void take(file, words).then((sent) => {
        if (sent === null) return
        for (const field of form.querySelectorAll<HTMLInputElement>('[name="picture"], [name="pictureWords"]')) field.value = ''
      })
    }
    element.addEventListener('input', refresh, { signal })
    element.addEventListener('dragover', (event) => event.target instanceof HTMLTextAreaElement && event.preventDefault(), { signal })
    element.addEventListener('drop', drop, { signal })
    element.closest('form')?.addEventListener('submit', choose, { signal })
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

const refusals: readonly PictureRefusal[] = ['not-an-image', 'too-large', 'heic', 'animated', 'not-kept', 'none', 'needWords']

type Sent = { line: string } | { refused: Exclude<UploadState, 'uploading' | null> }

async function sendPicture(file: File, words: string): Promise<Sent> {
  const body = new FormData()
  body.set('picture', file)
  body.set('pictureWords', words)
  try {
    const answer: unknown = await (await fetch(addressOf('pictures'), { method: 'POST', body })).json()
    if (typeof answer === 'object' && answer !== null) {
      if ('line' in answer && typeof answer.line === 'string') return { line: answer.line }
      const refused = 'refused' in answer ? answer.refused : null
      const known = refusals.find((one) => one === refused)
      if (known) return { refused: known }
    }
  } catch {
    // Told below.
  }
  return { refused: 'failed' }
}
