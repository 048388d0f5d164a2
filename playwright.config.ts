import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './tests/support/chromium.ts'
import { journeyOrigin, journeyPort } from './tests/support/journey/place.ts'

const executablePath = findChromium() ?? undefined

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // One site and one database serve all stories, as in life; two browsers on two cores.
  workers: 2,
  fullyParallel: false,
  // A busy machine's late answer is no fault; a story that needs it twice is named as flaky.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: journeyOrigin,
    launchOptions: { executablePath, args: chromiumArgs },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx tsx tests/support/journey-site.ts ${journeyPort}`,
    url: `${journeyOrigin}/ready`,
    timeout: 120_000,
    // Killed outright it could not take its folder away.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
