import { useSubmit } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { fingerprintOf, largestPaper } from './fingerprint.ts'

/**
 * The file itself is asked about. Where the browser can hash it, the file may be dropped anywhere on the page and does
 * not leave the device; elsewhere (without scripts, on plain HTTP) it is a form that says that it sends the file.
 */
export function PaperForm({ refusal }: { refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const { hashes, fault, check } = usePaperCheck()
  const shown = fault === null ? refusal : { faults: { paper: fault }, values: {} }
  return (
    <div
      className="card max-w-md"
      onChange={(event) => {
        const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined
        if (hashes && file) void check(file)
      }}
    >
      <PostForm refusal={shown} action="/verify" encType="multipart/form-data">
        <Field name="paper" type="file" accept="application/pdf,.json,application/ld+json" label={t('certificates:file.label')} hint={t(hashes ? 'certificates:file.stays' : 'certificates:file.isSent')} />
        {!hashes && <Submit voice="plain">{t('certificates:file.send')}</Submit>}
      </PostForm>
    </div>
  )
}

function usePaperCheck() {
  const submit = useSubmit()
  const [hashes, setHashes] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const check = useCallback(async (file: File) => {
    setFault(file.size > largestPaper ? 'certificates:file.tooLarge' : null)
    if (file.size > largestPaper) return
    const { sha256, serial } = await fingerprintOf(new Uint8Array(await file.arrayBuffer()), file.name)
    submit({ sha256, onPaper: serial ?? '' }, { method: 'post', action: '/verify' })
  }, [submit])
  useEffect(() => {
    // Browsers hash only there.
    setHashes(isSecureContext)
    if (!isSecureContext) return
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) void check(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [check])
  return { hashes, fault, check }
}
