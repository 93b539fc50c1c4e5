import { database } from './database.server.ts'

export async function isDatabaseReady(): Promise<boolean> {
  try {
    await database.$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}
