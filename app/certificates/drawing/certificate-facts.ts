import { z } from 'zod'

const Name = z.string().trim().min(1).max(120)
const Bilingual = z.object({ zh: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) })
const Article = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })

/** What mentor and mentee promised each other, in the words that both accepted; the person of the paper is the mentee. */
export const AgreementFacts = z.object({
  mentor: z.object({ name: Name, acceptedOn: z.iso.date(), articles: z.array(Article).max(5) }),
  mentee: z.object({ acceptedOn: z.iso.date(), articles: z.array(Article).max(5) }),
})
export type AgreementFacts = z.infer<typeof AgreementFacts>

/** What a certificate says, whole: the drawing reads nothing else, so the same facts give the same bytes. */
export const CertificateFacts = z.object({
  kind: z.enum(['course', 'star', 'completion', 'pairing']),
  serial: z.string().trim().min(1).max(40),
  personName: Name,
  unitName: z.string().trim().min(1).max(80),
  /** What it certifies: the course, the star with its month, the mentored post. */
  title: Bilingual,
  /** A score or a citation in the reader's language; empty when there is nothing to add. */
  line: z.string().trim().max(240),
  language: z.enum(['zh-CN', 'en', 'both']),
  /** Calendar dates of the unit's own zone: a certificate knows days, not moments. */
  issuedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  signatories: z
    .array(z.object({ role: z.string().trim().min(1).max(100), name: z.string().trim().min(1).max(60) }))
    .max(2),
  /** What the QR code holds: the public page that says whether this paper still counts. */
  verifyUrl: z.url().max(300),
  /** Of a pairing agreement alone. */
  agreement: AgreementFacts.optional(),
  /** Of kind `course` alone: an exam was passed, and no course gone through. */
  isExam: z.boolean().optional(),
})

export type CertificateFacts = z.infer<typeof CertificateFacts>
