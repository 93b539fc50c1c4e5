import { connect, createServer, type Server } from 'node:net'

export type Line = { url: string; stall: () => void; close: () => void }

/** A way to a server of this machine over which, once stalled, nothing comes any more: connected, and silent. */
export async function layLine(to: string): Promise<Line> {
  let isStalled = false
  const server: Server = createServer((near) => {
    const far = connect(Number(new URL(to).port), 'localhost')
    near.on('data', (bytes) => isStalled || far.write(bytes))
    far.on('data', (bytes) => isStalled || near.write(bytes))
    for (const [one, other] of [[near, far], [far, near]] as const) one.on('close', () => other.destroy()).on('error', () => other.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the line has no port')
  return { url: `http://localhost:${address.port}`, stall: () => void (isStalled = true), close: () => void server.close() }
}
