import { useActionData } from '@remix-run/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Page } from '#app/ui/page.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { EditorForm } from './editor-form.tsx'
import type { EditorState } from './editor-page.server.ts'
import { PreviewPanel } from './preview-panel.tsx'
import type { ScoredExam } from '../versions/scored-attempts.server.ts'
import { ScoredNotice } from './scored-notice.tsx'

type EditorPageProps = { title: string; begun: EditorState; topics: readonly string[]; /** Exams in which the question has been scored. */ scored: readonly ScoredExam[]; to: string | null }

/** The editor: left what is written, beside or below it how it looks. */
export function EditorPage({ title, begun, topics, scored, to }: EditorPageProps) {
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const answer = useActionData<{ state: EditorState | null }>()
  // What was far too large was not read: with scripts the form stays as it is.
  const last = useRef(begun)
  if (answer?.state !== null) last.current = answer?.state ?? begun
  const state = last.current
  const crumbs = [
    { to: desk('/team'), label: t('common:places.team') },
    { to: desk('/team/bank'), label: t('question-bank:title') },
    ...(to === null ? [] : [{ to: desk(to), label: t('question-editor:question') }]),
  ]
  return (
    <Page title={title} width="wide" crumbs={crumbs} intro={t('question-editor:intro')}>
      <ScoredNotice exams={scored} />
      {answer?.state === null && (
        <p role="alert" className="notice notice-bad mb-6">
          {t('question-editor:fault.far-too-long')}
        </p>
      )}
      {state.conflict && <ConflictNotice key={state.revision} conflict={state.conflict} />}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <EditorForm state={state} topics={topics} isNew={state.base === null} isUnsaved={state !== begun} />
        <div className="xl:sticky xl:top-4 xl:self-start">{state.preview ? <PreviewPanel key={state.revision} preview={state.preview} /> : <p className="text-ink-soft">{t('question-editor:preview.none')}</p>}</div>
      </div>
    </Page>
  )
}
