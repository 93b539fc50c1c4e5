import { z } from 'zod'

export const styleLanguages = ['PERSON', 'ZH_CN', 'EN', 'BOTH'] as const
export type StyleLanguage = (typeof styleLanguages)[number]

/** As many as fit beside each other at the foot of the sheet. */
export const places = ['first', 'second'] as const

/** As much as the drawing takes (certificate-facts.ts). */
export const longest = { name: 60, role: 40 } as const

const Line = (most: number) =>
  z
    .string()
    .normalize('NFC')
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .refine((text) => Array.from(text).length <= most, 'certificate-desk:style.fault.long')
    .refine((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text), 'certificate-desk:style.fault.letters')
    .default('')

/** What the lead's desk sends: a signatory is a name with what they are; both empty is none. */
export const StyleForm = z
  .object({
    language: z.enum(styleLanguages, 'common:fault.required'),
    firstName: Line(longest.name),
    firstRole: Line(longest.role),
    firstRoleEn: Line(longest.role),
    secondName: Line(longest.name),
    secondRole: Line(longest.role),
    secondRoleEn: Line(longest.role),
  })
  .superRefine((form, context) => {
    for (const place of places) {
      const isNamed = form[`${place}Name`] !== ''
      if (isNamed && form[`${place}Role`] === '') context.addIssue({ code: 'custom', path: [`${place}Role`], message: 'certificate-desk:style.fault.role' })
      if (!isNamed && (form[`${place}Role`] !== '' || form[`${place}RoleEn`] !== '')) context.addIssue({ code: 'custom', path: [`${place}Name`], message: 'certificate-desk:style.fault.name' })
    }
  })
  .transform((form) => ({
    language: form.language,
    signatories: places
      .map((place) => ({ name: form[`${place}Name`], role: { zh: form[`${place}Role`], en: form[`${place}RoleEn`] || form[`${place}Role`] } }))
      .filter(({ name }) => name !== ''),
  }))
