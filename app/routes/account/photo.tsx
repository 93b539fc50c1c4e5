import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateTime } from 'luxon'
import { useTranslation } from 'react-i18next'
import { changePhoto, decideConsents, removePhoto } from '#app/accounts/account.server.ts'
import { BirthdayForm } from '#app/accounts/birthday.ts'
import { BirthdayForms } from '#app/accounts/birthday-forms.tsx'
import { findBirthdayCard, forgetBirthday, wishBirthday } from '#app/accounts/birthday.server.ts'
import { ConsentForm, ConsentLedger, PhotoForm } from '#app/accounts/photo-forms.tsx'
import { photoFault } from '#app/accounts/photo-fault.ts'
import { translator } from '#app/languages/languages.server.ts'
import { Avatar } from '#app/people/avatar.tsx'
import { photoPurposes } from '#app/people/consent.ts'
import { listConsentDecisions } from '#app/people/consent.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { parseFields, readFormWithin } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-account' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { id, name, photoKey, language, unit } = await requireAbility(asked, 'keep-account')
  const decisions = await listConsentDecisions(id)
  const onDay = (at: Date) => DateTime.fromJSDate(at, { zone: unit.timeZone }).setLocale(language).toLocaleString(DateTime.DATETIME_SHORT)
  return {
    title: translator(language)('people:photo.title'),
    person: { id, name, photoKey },
    given: photoPurposes.filter((wanted) => decisions.find(({ purpose }) => purpose === wanted)?.given),
    decisions: decisions.map(({ purpose, given, isRecorded, at }) => ({ purpose, given, isRecorded, on: onDay(at) })),
    birthday: await findBirthdayCard(id, language),
    saved: new URL(asked.request.url).searchParams.has('saved'),
  }
}

/** A little more than the photo itself, for the form around it. */
const largestUpload = largestPhoto + 10_000

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'keep-account')
  const form = await readFormWithin(asked.request, largestUpload)
  if (!form) return data(photoFault('too-large'), { status: 413 })
  const intent = form.get('intent')
  if (intent === 'remove') await removePhoto(member)
  else if (intent === 'forget-birthday') await forgetBirthday(member, new Date())
  else if (intent === 'birthday') {
    const { value, refusal } = parseFields(form, BirthdayForm)
    if (refusal) return data(refusal, { status: 400 })
    await wishBirthday(member, value, new Date())
  } else if (intent === 'consent') await decideConsents(member, photoPurposes.filter((purpose) => form.has(purpose)))
  else {
    const photo = form.get('photo')
    if (!(photo instanceof Blob) || photo.size === 0) return data(photoFault('none'), { status: 400 })
    const answer = await changePhoto(member, new Uint8Array(await photo.arrayBuffer()))
    if ('refused' in answer) return data(photoFault(answer.refused), { status: answer.refused === 'not-kept' ? 507 : 400 })
  }
  return redirect('/account/photo?saved')
}

export default function PhotoPage() {
  const { title, person, given, decisions, birthday, saved } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} width="wide" crumbs={[{ to: '/account', label: t('people:account.title') }]}>
      {saved && !refusal && (
        <p role="status" className="notice notice-good mb-6">
          {t('common:saved')}
        </p>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-2 xl:grid-rows-[auto_1fr]">
        <section className="card sm:flex sm:gap-6">
          <Avatar {...person} size="lg" alone />
          <div className="mt-4 min-w-0 flex-1 sm:mt-0">
            <PhotoForm refusal={refusal} hasPhoto={person.photoKey !== null} />
          </div>
        </section>
        <section className="card xl:row-span-2">
          <h2>{t('people:consent.title')}</h2>
          <p className="mb-2 text-ink-soft">{t('people:consent.intro')}</p>
          <ConsentForm key={given.join()} given={given} />
          <ConsentLedger decisions={decisions} />
        </section>
        <section className="card">
          <h2>{t('wall-life:birthday.title')}</h2>
          <BirthdayForms {...birthday} refusal={refusal} />
        </section>
      </div>
    </Page>
  )
}
