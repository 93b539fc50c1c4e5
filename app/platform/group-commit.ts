import { setImmediate } from 'node:timers/promises'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { turns } from './turns.ts'

/*
 * A commit costs, and what is committed waits for the disk. So writes that come at the same time share one: each is a
 * savepoint of its own in one transaction, and all are acknowledged when that is on the disk.
 * After DeWitt et al., "Implementation techniques for main memory database systems", SIGMOD 1984, "group commit".
 */

/** So many, or so long, share one commit: whoever was first does not wait for ever. */
const most = 64
const longestMs = 20

type Group = { began: number; size: number; onDisk: PromiseWithResolvers<void> }

/** One write's part in a group. Ends once, by either. */
type Part = { commit: () => Promise<void>; rollBack: () => Promise<void> }

export type Groups = {
  /** Waits for one's turn and begins a part: what is written until it ends is kept or undone as a whole. */
  begin: () => Promise<Part>
  /** Runs alone, outside of any transaction. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** `reachDisk` resolves when what is committed is on the disk; the next group is written meanwhile. */
export function groupCommits(writer: Pick<SqlDriverAdapter, 'executeRaw'>, reachDisk: () => Promise<void>): Groups {
  const take = turns()
  let group: Group | null = null
  const run = async (sql: string) => void (await writer.executeRaw({ sql, args: [], argTypes: [] }))

  async function join(): Promise<Group> {
    if (group) {
      await run('SAVEPOINT part')
      return group
    }
    await run('BEGIN IMMEDIATE')
    const onDisk = Promise.withResolvers<void>()
    // Those who wait for it learn of a failure; when all its parts were undone, nobody does.
    onDisk.promise.catch(() => {})
    return (group = { began: performance.now(), size: 0, onDisk })
  }

  /** The turn goes to the next one, in the same group; when nobody waits, also not after a look around, it goes to the disk. */
  async function passOn(current: Group, endTurn: () => void): Promise<void> {
    if (!take.isAwaited()) await setImmediate()
    const isFull = current.size >= most || performance.now() - current.began > longestMs
    if (isFull || !take.isAwaited()) await commitGroup(current)
    endTurn()
  }

  /** Done when the commit is written; the disk is waited for by those who are acknowledged. */
  async function commitGroup(current: Group): Promise<void> {
    group = null
    try {
      await run('COMMIT')
    } catch (error) {
      return undoGroup(current, error)
    }
    void reachDisk().then(current.onDisk.resolve, current.onDisk.reject)
  }

  /** The disk is full or gone: nothing of the group was acknowledged, and nothing of it stays. */
  async function undoGroup({ onDisk }: Group, reason: unknown): Promise<void> {
    group = null
    onDisk.reject(reason)
    // Where the database has undone it by itself there is nothing left to undo.
    await run('ROLLBACK').catch(() => {})
  }

  async function begin(): Promise<Part> {
    const endTurn = await take()
    const isFirst = group === null
    const current = await join().catch(async (error: unknown) => {
      if (group) await undoGroup(group, error)
      endTurn()
      throw error
    })
    let hasEnded = false
    /** Once: what is said later would end somebody else's part. */
    const endPart = async (statements: string[]) => {
      if (hasEnded) throw new Error('this part of a group has ended')
      hasEnded = true
      try {
        for (const sql of statements) await run(sql)
      } catch (error) {
        await undoGroup(current, error).finally(endTurn)
        throw error
      }
    }
    return {
      async commit() {
        await endPart(isFirst ? [] : ['RELEASE part'])
        current.size += 1
        await passOn(current, endTurn)
        await current.onDisk.promise
      },
      async rollBack() {
        await endPart(isFirst ? [] : ['ROLLBACK TO part', 'RELEASE part'])
        if (isFirst) return undoGroup(current, null).finally(endTurn)
        await passOn(current, endTurn)
        // What made it fail may be what the group wrote before: told now, its owner would look for that in vain.
        await current.onDisk.promise.catch(() => {})
      },
    }
  }

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const endTurn = await take()
    try {
      if (group) await commitGroup(group)
      return await work()
    } finally {
      endTurn()
    }
  }

  return { begin, alone }
}
