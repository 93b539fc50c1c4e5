import { z } from 'zod'

/** What a certificate says, whole: the drawing reads nothing else, so the same facts give the same bytes. */
export const CertificateFacts = z.object({
  kind: z.enum(['course', 'star', 'completion']),
  serial: z.string().trim().min(1).max(40),
  personName: z.string().trim().min(1).max(120),
  unitName: z.string().trim().min(1).max(80),
  /** What it certifies: the course, the star with its month, the mentored post. */
  title: z.object({ zh: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) }),
  /** A score or a citation in the reader's language; empty when there is nothing to add. */
  line: z.string().trim().max(240),
  language: z.enum(['zh-CN', 'en', 'both']),
  /** Calendar dates of the unit's own zone: a certificate knows days, not moments. */
  issuedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  signatories: z
    .array(z.object({ role: z.string().trim().min(1).max(40), name: z.string().trim().min(1).max(60) }))
    .max(2),
  /** What the QR code holds: the public page that says whether this paper still counts. */
  verifyUrl: z.url().max(300),
})

export type CertificateFacts = z.infer<typeof CertificateFacts>
