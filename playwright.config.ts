import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.ts'

const chromium = findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/model-house.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A shared machine may stall for seconds: patience and, in CI, one more try in a fresh house.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 15_000 },
  timeout: 120_000,
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
