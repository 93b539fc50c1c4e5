/*
 * How far the long work at a file is, here in this process: for people who wait, not for the rules. What is done stands
 * in the database.
 */

export type Work = { deed: 'reading' | 'writing'; done: number; total: number }
export type Tell = (progress: Omit<Work, 'deed'>) => void

const works = new Map<string, Work>()

export function findWork(uploadId: string): Work | null {
  return works.get(uploadId) ?? null
}

/** Does the work; who looks meanwhile sees how far it is. */
export async function atWork<T>(uploadId: string, deed: Work['deed'], work: (tell: Tell) => Promise<T>): Promise<T> {
  works.set(uploadId, { deed, done: 0, total: 0 })
  try {
    return await work((progress) => works.set(uploadId, { deed, ...progress }))
  } finally {
    works.delete(uploadId)
  }
}
