import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { useLeaveWarning } from '#app/ui/use-leave-warning.ts'
import type { draftOf, FaultLine, Preview } from './lesson-desk.server.ts'
import { FaultList } from './fault-list.tsx'
import { PictureFields } from './picture-fields.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { useLivePreview } from './use-live-preview.ts'

type LessonFormProps = {
  draft: ReturnType<typeof draftOf>
  refusal: FormFaults | null
  preview: Preview
  /** The line of a picture that was just uploaded. */
  picture: string | null
  /** After a conflict: the revision that is saved over, once it has been seen. */
  seenRevision: number | null
}

/** Both languages of a lesson side by side, with their preview; below each other on a phone. One form, so that no button loses what was typed. */
export function LessonForm({ draft, refusal, preview, picture, seenRevision }: LessonFormProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLDivElement>(null)
  const live = useLivePreview(area)
  useLeaveWarning(area, { message: t('editor:lesson.leave'), isRefused: refusal !== null })
  const shown = live.preview ?? preview
  return (
    <PostForm refusal={refusal} encType="multipart/form-data" className="space-y-6">
      <div ref={area} className="space-y-6">
        <input type="hidden" name="revision" value={seenRevision ?? refusal?.values['revision'] ?? draft.revision} />
        <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-2">
          <Field name="titleZh" label={t('editor:lesson.titleZh')} defaultValue={draft.titleZh} maxLength={80} />
          <Field name="titleEn" label={t('editor:lesson.titleEn')} defaultValue={draft.titleEn} maxLength={120} />
          <Field name="summaryZh" type="textarea" rows={2} label={t('editor:lesson.summaryZh')} defaultValue={draft.summaryZh} maxLength={200} />
          <Field name="summaryEn" type="textarea" rows={2} label={t('editor:lesson.summaryEn')} defaultValue={draft.summaryEn} maxLength={200} />
          <TextField name="textZh" lang="zh-CN" value={refusal?.values['textZh'] ?? draft.textZh} faults={shown.zh.faults} refused={refusal?.faults['textZh']} />
          <TextField name="textEn" lang="en" value={refusal?.values['textEn'] ?? draft.textEn} faults={shown.en.faults} refused={refusal?.faults['textEn']} />
        </div>
        <div className="max-w-40">
          <Field name="minutes" label={t('editor:lesson.minutes')} inputMode="numeric" defaultValue={String(draft.minutes)} maxLength={3} />
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
        <PictureFields line={live.line ?? picture} state={live.upload} isRefused={refusal !== null && ('picture' in refusal.faults || 'pictureWords' in refusal.faults)} />
      </div>
    </PostForm>
  )
}

type TextFieldProps = { name: 'textZh' | 'textEn'; lang: string; value: string; faults: readonly FaultLine[]; refused: string | undefined }

function TextField({ name, lang, value, faults, refused }: TextFieldProps) {
  const { t } = useTranslation()
  const id = `${useId()}${name}`
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {t(`editor:lesson.${name}`)}
      </label>
      <textarea
        id={id}
        name={name}
        lang={lang}
        rows={20}
        defaultValue={value}
        spellCheck={false}
        className="field-input editor-text"
        aria-invalid={faults.length > 0 || refused !== undefined}
        aria-describedby={`${id}-hint ${id}-faults`}
      />
      <p id={`${id}-hint`} className="field-hint">
        {t('editor:lesson.textHint')}
      </p>
      <div id={`${id}-faults`}>
        {refused && <p className="field-fault">{t(refused)}</p>}
        <FaultList faults={faults} />
      </div>
    </div>
  )
}
