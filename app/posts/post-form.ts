import { z } from 'zod'

export const PostForm = z
  .object({
    name: z.string().trim().min(1, 'common:fault.required').max(20, 'common:fault.tooLong'),
    main: z.uuid('common:fault.required'),
    standIn: z.union([z.literal(''), z.uuid()]).transform((id) => id || null),
    /** Of a new post, so that a double press opens one. */
    requestKey: z.uuid().optional(),
    /** Of one that is there: how often it was set when the page was made. */
    seen: z.coerce.number().int().min(1).optional(),
  })
  .refine(({ main, standIn }) => main !== standIn, { path: ['standIn'], message: 'posts:fault.same' })
export type PostForm = z.infer<typeof PostForm>
