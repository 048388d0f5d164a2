/**
 * The leak check of one summary against many source tips. Prints one JSON object a line.
 *
 *   npx tsx bench/leak-check.ts
 */
import { checkLeaks } from '#core/pattern/leak-check.ts'

const story = (seed: number) =>
  Array.from({ length: 1500 }, (_, i) => `w${(seed * 7919 + i * i) % 5000}`).join(' ')
const thai = 'พวกเขายึดหนังสือเดินทางของฉันที่ประตู'.repeat(40)

for (const tips of [30, 300, 3000]) {
  const sources = Array.from({ length: tips }, (_, i) => ({
    tipId: `t${i}`,
    texts: [story(i), thai],
    contactValues: ['+66812345678'],
    names: [],
  }))
  const started = performance.now()
  const leaks = checkLeaks({ summary: story(4).slice(0, 4000) }, sources).length
  const ms = performance.now() - started
  process.stdout.write(
    `${JSON.stringify({ tips, leaks, ms: Math.round(ms), ms_per_tip: Number((ms / tips).toFixed(3)) })}\n`,
  )
}
