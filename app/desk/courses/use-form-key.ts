import { useState } from 'react'

type Shown = { revision: number; /** The revision that was saved from here, as the address says. */ saved: string | null; /** The page is an answer to what was typed, which stands in it. */ isAnswered: boolean }

/** One key while the form on the screen goes on: one's own saving leaves what was typed meanwhile, what somebody else saved since is another form. */
export function useFormKey({ revision, saved, isAnswered }: Shown): number {
  const [form, setForm] = useState({ key: revision, revision })
  if (isAnswered || form.revision === revision) return form.key
  const next = { key: saved === String(revision) ? form.key : revision, revision }
  setForm(next)
  return next.key
}
