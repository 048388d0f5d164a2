import { chromiumAdvice, findChromium } from './chromium.ts'

// Said at the start: nobody should wait for ten minutes of tests to learn it.
if (!findChromium()) {
  console.error(chromiumAdvice)
  process.exit(1)
}
