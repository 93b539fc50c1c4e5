import { defineConfig } from 'vitest/config'

const requests = (database: 'sqlite' | 'postgresql') => ({
  test: {
    name: `requests-${database}`,
    include: ['tests/requests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/one-day.ts', 'tests/support/own-database.ts', 'tests/support/audited-with-words.ts'],
    env: { TEST_DATABASE: database },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: true,
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    // Packages are loaded once in each of the two processes; own-database.ts gives each file of tests our own modules anew.
    poolOptions: { forks: { maxForks: 2, isolate: false } },
    projects: [
      // Some rules draw, compile or search for long: a busy machine must not make them fail.
      { test: { name: 'rules', globalSetup: ['tests/support/faces-folder.ts'], testTimeout: 60_000, include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'scripts/**/*.test.ts'] } },
      requests('sqlite'),
      requests('postgresql'),
    ],
  },
})
