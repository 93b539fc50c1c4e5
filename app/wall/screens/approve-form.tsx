import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { HangingFields } from './hanging-fields.tsx'

type ApproveFormProps = { displays: readonly { id: string; name: string }[]; teams: readonly { id: string; name: string }[]; teamId: string; code: string; refusal: FormFaults | null }

/** Takes a screen in by its code: as a new display, or in the place of one that hung there. */
export function ApproveForm({ displays, teams, teamId, code, refusal }: ApproveFormProps) {
  const { t } = useTranslation()
  const replaced = displays.map(({ id, name }) => ({ value: id, label: t('wall-programme:replacesOld', { name }) }))
  return (
    <PostForm refusal={refusal}>
      <Field name="code" label={t('wall:displays.code')} hint={t('wall:displays.codeHint')} defaultValue={code} autoComplete="off" maxLength={12} />
      {teams.length > 1 && <Field name="team" type="select" label={t('wall-programme:unit')} options={teams.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={teamId} />}
      {displays.length > 0 && (
        <Field name="replaces" type="select" label={t('wall-programme:replaces')} hint={t('wall-programme:replacesHint')} options={[{ value: '', label: t('wall-programme:replacesNew') }, ...replaced]} required={false} />
      )}
      <Field name="name" label={t('wall:displays.name')} hint={t('wall:displays.nameHint')} autoComplete="off" />
      <HangingFields />
      <Submit name="deed" value="connect">
        {t('wall:displays.approve')}
      </Submit>
    </PostForm>
  )
}
