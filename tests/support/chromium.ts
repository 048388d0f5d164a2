import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

/** Options for `chromium.launch` that stay off the network and work as root. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Where a Chromium is: named by CHROMIUM, Playwright's own, or the system's. Null when this machine has none. */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM, chromium.executablePath(), ...PLACES]
  return places.find((place) => place && existsSync(place)) ?? null
}

/** The one command that brings one: Debian's package where there is apt, Playwright's own elsewhere. */
const install = existsSync('/usr/bin/apt-get')
  ? 'sudo apt-get install -y chromium'
  : 'npx playwright install chromium'
export const chromiumAdvice = `No Chromium was found for the browser tests. Install one with: ${install}`
