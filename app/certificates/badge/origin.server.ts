import { readSettings } from '#app/platform/settings.server.ts'

/** What the addresses in badges and QR codes begin with: the settings' own origin, else the one that is called. */
export function originOf({ origin }: { origin: string }): string {
  return readSettings().origin ?? origin
}
