import { z } from 'zod'

export const sampleKinds = ['course', 'star', 'completion', 'pairing'] as const
export const sampleLanguages = ['zh-CN', 'en', 'both'] as const

/** Which sample of a paper is asked for, in the address. */
export const SampleChoice = z.object({
  kind: z.enum(sampleKinds).catch('course'),
  language: z.enum(sampleLanguages).catch('zh-CN'),
  page: z.coerce.number().int().min(1).max(2).catch(1),
  as: z.enum(['svg', 'pdf']).catch('svg'),
})
export type SampleChoice = z.infer<typeof SampleChoice>
