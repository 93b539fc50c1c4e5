import { useNavigation } from '@remix-run/react'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { useLeaveWarning } from '#app/ui/use-leave-warning.ts'
import { DeedButton } from './deed-button.tsx'
import { DraftContext } from './draft-context.ts'
import type { EditorState } from './editor-page.server.ts'
import { QuestionFields } from './question-fields.tsx'

type EditorFormProps = { state: EditorState; topics: readonly string[]; isNew: boolean; /** It came back from the server and is not kept there. */ isUnsaved: boolean }

/**
 * Every button sends the whole form, and it comes back as it was typed; scripts do the same without a new page. Meanwhile
 * nothing can be typed: the answer draws the form anew, and would take it away.
 */
export function EditorForm({ state, topics, isNew, isUnsaved }: EditorFormProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const { state: network } = useNavigation()
  // At the press itself: the router tells of it a moment later, in which one could still type.
  const [sent, setSent] = useState<string | null>(null)
  const isSent = sent === state.revision
  useEffect(() => {
    if (network === 'idle') setSent(null)
  }, [network])
  const refusal = useMemo(() => ({ faults: state.faults, values: state.fields }), [state])
  useEffect(() => {
    const found = state.focus === null || isSent ? null : place.current?.querySelector<HTMLElement>(`[name="${state.focus}"]`)
    found?.focus()
  }, [state, isSent])
  const difficulties = ['', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value === '' ? t('question-editor:noDifficulty') : value }))
  return (
    <div ref={place} onChange={drawAnew} onSubmit={() => setSent(state.revision)}>
      <PostForm key={state.revision} refusal={refusal} encType="multipart/form-data" className="space-y-5">
        <fieldset disabled={isSent} className="min-w-0 space-y-5">
          <LeaveWarning isUnsaved={isUnsaved} />
          {/* Enter in a field looks at the question; it takes no row away. */}
          <button name="do" value="preview" tabIndex={-1} aria-hidden="true" className="sr-only" />
          <input type="hidden" name="key" value={state.key} />
          {state.base !== null && <input type="hidden" name="base" value={state.base} />}
          <DraftContext.Provider value={state}>
            <QuestionFields at="" />
          </DraftContext.Provider>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field name="topic" label={t('question-bank:filter.topic')} hint={topics.length > 0 ? t('question-editor:topics', { topics: topics.slice(0, 8) }) : t('question-editor:topicHint')} required={false} />
            <Field name="difficulty" type="select" label={t('question-bank:filter.difficulty')} options={difficulties} required={false} />
          </div>
          <div className="flex flex-wrap gap-3">
            <Submit name="do" value="save">
              {t(isNew ? 'question-editor:saveNew' : 'question-editor:save')}
            </Submit>
            <DeedButton deed="preview" to="preview">
              {t('question-editor:preview.do')}
            </DeedButton>
          </div>
        </fieldset>
      </PostForm>
    </div>
  )
}

/** In the form, which is drawn anew with each answer: what it holds then is still not saved. */
function LeaveWarning({ isUnsaved }: { isUnsaved: boolean }) {
  const { t } = useTranslation()
  const area = useRef<HTMLSpanElement>(null)
  useLeaveWarning(area, { message: t('question-editor:leave'), isRefused: isUnsaved })
  return <span ref={area} hidden />
}

/** Another type, rule or kind of gap has other fields. */
function drawAnew({ target }: FormEvent) {
  const isChoice = (target instanceof HTMLSelectElement && /(?:^|\.)(?:type|rule|kind)$/.test(target.name)) || (target instanceof HTMLInputElement && (target.name.endsWith('hands') || target.type === 'file'))
  if (!isChoice) return
  const form = target.form
  const button = document.createElement('button')
  button.name = 'do'
  button.value = target instanceof HTMLInputElement && target.type === 'file' ? 'picture' : `go:${target.name}`
  button.hidden = true
  form?.append(button)
  form?.requestSubmit(button)
  button.remove()
}
