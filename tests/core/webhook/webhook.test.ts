import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { afterAttempt, healthOf, type Standing } from '#core/webhook/outcome.ts'
import { mostAttempts, pauseAfter, pauses } from '#core/webhook/schedule.ts'
import { secretText, signedHeaders } from '#core/webhook/sign.ts'

const at = new Date()
const body = '{"type":"subscriber.test","note":"ключ 🔑"}'
const secret = (fill: number) => new Uint8Array(32).fill(fill)

describe('a signature', () => {
  test('is accepted by the scheme’s own library, with the old and the new secret', () => {
    const headers = signedHeaders({ id: 'msg_1', at, body }, [secret(1), secret(2)])
    for (const one of [secret(1), secret(2)])
      expect(new Webhook(secretText(one)).verify(body, headers)).toEqual(JSON.parse(body))
  })

  test('is refused with another secret, body, id or time', () => {
    const headers = signedHeaders({ id: 'msg_1', at, body }, [secret(1)])
    const reader = new Webhook(secretText(secret(1)))
    expect(() => new Webhook(secretText(secret(3))).verify(body, headers)).toThrow()
    expect(() => reader.verify(`${body} `, headers)).toThrow()
    expect(() => reader.verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow()
    const later = String(Number(headers['webhook-timestamp']) + 1)
    expect(() => reader.verify(body, { ...headers, 'webhook-timestamp': later })).toThrow()
  })
})

describe('the pauses between attempts', () => {
  test('grow, are spread, and end', () => {
    expect([...pauses].sort((a, b) => a - b)).toEqual([...pauses])
    expect(pauseAfter(1, 0)).toBe(5_000)
    expect(pauseAfter(1, 0.999)).toBeLessThan(6_000)
    expect(pauseAfter(mostAttempts - 1, 0)).toBe(86_400_000)
    expect(pauseAfter(mostAttempts, 0)).toBeNull()
  })
})

describe('how a subscriber stands', () => {
  const fresh: Standing = { lastSuccessAt: null, failingSince: null, failures: 0, stoppedAt: null }
  const day = (count: number) => new Date(at.getTime() + count * 86_400_000)

  test('is told once when it fails, when it is stopped, and when it is well again', () => {
    const first = afterAttempt(fresh, 'server_error', day(0))
    const second = afterAttempt(first, 'too_slow', day(1))
    const third = afterAttempt(second, 'refused', day(2))
    const last = afterAttempt(third, 'refused', day(5))
    const well = afterAttempt(last, 'delivered', day(6))
    const told = [first, second, third, last, well].map(({ tell }) => tell)
    expect(told).toEqual([null, 'failing', null, 'stopped', 'healthy'])
    expect([fresh, first, third, last, well].map(healthOf)).toEqual([
      'new',
      'failing',
      'failing',
      'stopped',
      'healthy',
    ])
    expect(third.failingSince).toEqual(day(0))
  })

  test('one that says it is gone is stopped at once, and only 2xx is a success', () => {
    expect(afterAttempt(fresh, 'gone', day(0))).toMatchObject({
      stoppedAt: day(0),
      tell: 'stopped',
    })
    expect(afterAttempt(fresh, 'redirected', day(0)).lastSuccessAt).toBeNull()
  })
})
