import { open } from 'node:fs/promises'
import { together } from './together.ts'

/*
 * With `synchronous = NORMAL` SQLite writes what is committed into its log and leaves it to the system when that comes to
 * the disk. We wait for it ourselves, in a thread of libuv's, so that no page waits with us. SQLite holds no locks on the
 * log, so closing it takes none away.
 */

export type WriteAheadLog = {
  /** Resolves when everything that is committed now is on the disk. */
  reachDisk: () => Promise<void>
  close: () => Promise<void>
}

/** The log of a database file in WAL mode; it is opened when there is something in it. */
export function writeAheadLog(databaseFile: string): WriteAheadLog {
  // "r+": Windows flushes only what may be written to.
  let opened: ReturnType<typeof open> | null = null
  const log = async () => (opened ??= open(`${databaseFile}-wal`, 'r+'))
  const reachDisk = together<void, void>(async (all) => {
    await (await log()).datasync()
    return all
  })
  return {
    reachDisk,
    close: async () => void (await (await opened)?.close()),
  }
}
