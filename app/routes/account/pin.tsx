import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PinForm } from '#app/accounts/pin/pin.ts'
import { findPinDate, setPin } from '#app/accounts/pin/pin.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { SignInWait } from '#app/people/sign-in-wait.tsx'
import { momentWords } from '#app/platform/dates.ts'
import { parseForm, refuseForSeconds } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-account' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(asked: LoaderFunctionArgs) {
  const { id, language, unit } = await requireAbility(asked, 'keep-account')
  const setAt = await findPinDate(id)
  const saved = new URL(asked.request.url).searchParams.has('saved')
  return { title: translator(language)('pin:title'), setOn: setAt && momentWords(setAt, unit.timeZone, language), saved }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'keep-account')
  const { value, refusal } = await parseForm(asked.request, PinForm)
  if (refusal) return data({ ...refusal, seconds: 0 }, { status: 400 })
  const answer = await setPin(member, value, { address: asked.context.visit.address, now: new Date() })
  if ('set' in answer) return redirect('/account/pin?saved')
  return answer.refused === 'wait'
    ? refuseForSeconds(answer.seconds)
    : data({ faults: { currentPassword: 'people:fault.passwordWrong' }, values: {}, seconds: 0 }, { status: 400 })
}

export default function PinPage() {
  const { title, setOn, saved } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} width="column" crumbs={[{ to: '/account', label: t('people:account.title') }]}>
      <div className="max-w-md space-y-4">
        {saved && !refusal && (
          <p role="status" className="notice notice-good">
            {t('pin:saved')}
          </p>
        )}
        <p>{t('pin:intro')}</p>
        <p className="text-ink-soft">{setOn === null ? t('pin:none') : t('pin:setOn', { time: setOn })}</p>
        <SignInWait seconds={refusal?.seconds ?? 0} />
        <div className="card">
          <PostForm refusal={refusal}>
            <Field name="newPinCode" type="password" inputMode="numeric" maxLength={8} autoComplete="off" label={t('pin:new')} hint={t('pin:hint')} />
            <Field name="repeatedPinCode" type="password" inputMode="numeric" maxLength={8} autoComplete="off" label={t('pin:repeat')} />
            <Field name="currentPassword" type="password" autoComplete="current-password" label={t('pin:password')} />
            <Submit>{t(setOn === null ? 'pin:set' : 'pin:change')}</Submit>
          </PostForm>
        </div>
      </div>
    </Page>
  )
}
