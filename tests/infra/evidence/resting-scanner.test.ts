import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { ScanAnswer } from '#infra/evidence/clamd.server.ts'
import { restingScanner } from '#infra/evidence/resting-scanner.server.ts'

test('a scanner that hangs is left alone for five minutes; one that only refuses is asked each time', async () => {
  let now = 0
  let takes = 30_000
  let asked = 0
  let answer: ScanAnswer | null = null
  const scanner = restingScanner(
    {
      scan: async () => {
        asked++
        now += takes
        if (!answer) throw new Error('clamd took too long')
        return answer
      },
    },
    () => new Date(now),
  )
  const scan = () => scanner.scan(Readable.from(['x'])).catch(() => 'no answer')

  expect([await scan(), await scan(), asked]).toEqual(['no answer', 'no answer', 1])
  now += 5 * 60_000
  takes = 10
  expect([await scan(), await scan(), asked]).toEqual(['no answer', 'no answer', 3])
  answer = { state: 'clean' }
  expect(await scan()).toEqual({ state: 'clean' })
})
