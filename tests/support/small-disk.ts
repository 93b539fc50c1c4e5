// A file system of its own that can be filled to the last block; only root may mount one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  folder: string
  /** Until there are so many bytes left, or none. */
  fill: (left?: number) => void
  makeRoom: () => void
  remove: () => void
}

/** Null where this account may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-small-disk-'))
  const filler = join(folder, 'filler')
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  const makeRoom = () => rmSync(filler, { force: true })
  return {
    folder,
    makeRoom,
    fill(left = 0) {
      makeRoom()
      const { bavail, bsize } = statfsSync(folder)
      const wanted = Math.max(bavail * bsize - left, 0)
      for (let written = 0; written < wanted; ) {
        const part = Buffer.alloc(Math.min(wanted - written, 1 << 20))
        writeFileSync(filler, part, { flag: 'a' })
        written += part.length
      }
    },
    remove() {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
