import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit, useIsSending } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useLeaveWarning } from '#app/ui/use-leave-warning.ts'
import type { draftOf, FaultLine, Preview, ToMend } from './lesson-desk.server.ts'
import { BlockHelp } from './block-help.tsx'
import { FaultList } from './fault-list.tsx'
import { PictureFields } from './picture-fields.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { useLivePreview } from './use-live-preview.ts'

type LessonFormProps = {
  draft: ReturnType<typeof draftOf>
  refusal: FormFaults | null
  preview: Preview
  /** What was found missing when it was saved. */
  empty: readonly ToMend['missing'][]
  /** The line of a picture that was just uploaded. */
  picture: string | null
  /** After a conflict: the revision that is saved over, once it has been seen. */
  seenRevision: number | null
}

/** Both languages of a lesson side by side, with their preview; below each other on a phone. One form, so that no button loses what was typed. */
export function LessonForm({ draft, refusal, preview, empty, picture, seenRevision }: LessonFormProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLDivElement>(null)
  const live = useLivePreview(area)
  useLeaveWarning(area, { message: t('editor:lesson.leave'), isRefused: refusal !== null })
  const shown = live.preview ?? preview
  // Until something is typed there.
  const isEmpty = (side: 'zh' | 'en', missing: ToMend['missing']) => empty.includes(missing) && shown[side].html === null && shown[side].faults.length === 0
  return (
    <PostForm refusal={refusal} encType="multipart/form-data" className="space-y-6">
      <div ref={area} className="space-y-6">
        <input type="hidden" name="revision" value={seenRevision ?? refusal?.values['revision'] ?? draft.revision} />
        <SaveOnEnter />
        <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-2">
          <div id="to-mend-title" className="scroll-mt-4">
            <Field name="titleZh" label={t('editor:lesson.titleZh')} defaultValue={draft.titleZh} maxLength={80} />
          </div>
          <Field name="titleEn" lang="en" label={t('editor:lesson.titleEn')} defaultValue={draft.titleEn} maxLength={120} />
          <div id="to-mend-summary" className="scroll-mt-4">
            <Field name="summaryZh" type="textarea" rows={2} label={t('editor:lesson.summaryZh')} defaultValue={draft.summaryZh} maxLength={200} />
          </div>
          <Field name="summaryEn" lang="en" type="textarea" rows={2} label={t('editor:lesson.summaryEn')} defaultValue={draft.summaryEn} maxLength={200} />
        </div>
        <div className="max-w-40">
          <Field name="minutes" label={t('editor:lesson.minutes')} inputMode="numeric" defaultValue={String(draft.minutes)} maxLength={3} />
        </div>
        <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-2">
          <PictureFields line={live.line ?? picture} state={live.upload} isRefused={refusal !== null && ('picture' in refusal.faults || 'pictureWords' in refusal.faults)} />
          <BlockHelp />
          <TextField name="textZh" lang="zh-CN" value={refusal?.values['textZh'] ?? draft.textZh} faults={shown.zh.faults} isEmpty={isEmpty('zh', 'textZhEmpty')} refused={refusal?.faults['textZh']} />
          <TextField name="textEn" lang="en" value={refusal?.values['textEn'] ?? draft.textEn} faults={shown.en.faults} isEmpty={isEmpty('en', 'textEnEmpty')} refused={refusal?.faults['textEn']} />
        </div>
        <div className="editor-bar">
          <Submit name="intent" value="save">
            {t(seenRevision === null ? 'editor:lesson.save' : 'editor:conflict.overwrite')}
          </Submit>
          <Submit voice="plain" name="intent" value="preview">
            {t('editor:lesson.preview')}
          </Submit>
          {live.preview && <span className="text-sm text-ink-soft">{t('editor:lesson.live')}</span>}
        </div>
        <PreviewPanel preview={shown} />
      </div>
    </PostForm>
  )
}

/** Enter in a field presses the first button of its form, which would be that of the pictures. */
function SaveOnEnter() {
  const isSending = useIsSending()
  return <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" disabled={isSending} className="sr-only" />
}

type TextFieldProps = { name: 'textZh' | 'textEn'; lang: string; value: string; faults: readonly FaultLine[]; isEmpty: boolean; refused: string | undefined }

function TextField({ name, lang, value, faults, isEmpty, refused }: TextFieldProps) {
  const { t } = useTranslation()
  const id = `${useId()}${name}`
  return (
    <div id={`to-mend-${name}`} className="scroll-mt-4">
      <label htmlFor={id} className="field-label">
        {t(`editor:lesson.${name}`)}
      </label>
      <p id={`${id}-hint`} className="field-hint">
        {t('editor:lesson.textHint')}
      </p>
      {/* Above the text: below it nobody saw them. */}
      <div id={`${id}-faults`} className="mb-2">
        {(refused || isEmpty) && (
          <p className="field-fault">
            <Icon name="warn" /> {t(refused ?? `editor:course.unfinished.${name}Empty`)}
          </p>
        )}
        <FaultList faults={faults} ofField={id} />
      </div>
      <textarea
        id={id}
        name={name}
        lang={lang}
        rows={20}
        defaultValue={value}
        spellCheck={false}
        className="field-input editor-text"
        aria-invalid={faults.length > 0 || isEmpty || refused !== undefined}
        aria-describedby={`${id}-hint ${id}-faults`}
      />
    </div>
  )
}
