import { existsSync } from 'node:fs'

// The shell without windows first: the same engine, a third quicker in our tests.
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** Debian's Chromium on this machine; undefined where only Playwright's own may be. */
export function findChromium(): string | undefined {
  return programs.find((program) => existsSync(program))
}
