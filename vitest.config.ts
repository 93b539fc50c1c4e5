import { defineConfig } from 'vitest/config'

const requests = (database: 'sqlite' | 'postgresql') => ({
  test: {
    name: `requests-${database}`,
    include: ['tests/requests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/own-database.ts', 'tests/support/audited-with-words.ts'],
    env: { TEST_DATABASE: database },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: true,
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    poolOptions: { forks: { maxForks: 2 } },
    projects: [
      // Some rules draw, compile or search for long: a busy machine must not make them fail.
      { test: { name: 'rules', globalSetup: ['tests/support/faces-folder.ts'], testTimeout: 60_000, include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'scripts/**/*.test.ts'] } },
      requests('sqlite'),
      requests('postgresql'),
    ],
  },
})
