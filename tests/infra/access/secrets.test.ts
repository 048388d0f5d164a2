import { randomBytes } from 'node:crypto'
import bcrypt from 'bcrypt'
import { describe, expect, test, vi } from 'vitest'
import { stepAt } from '#core/access/totp.ts'
import { createFairGate } from '#infra/access/fair-gate.server.ts'
import { hashPassword, verifyPassword } from '#infra/access/password.server.ts'
import {
  codeAt,
  describeTotp,
  matchCode,
  newTotpSecret,
  openTotp,
  sealTotp,
} from '#infra/access/totp.server.ts'
import { type Keyring, newKeyring, parseKeyring } from '#infra/keyring/keyring.server.ts'

const file = newKeyring(randomBytes(32), new Date('2026-11-01'))
const first = parseKeyring(JSON.stringify(file))
const key = randomBytes(32).toString('base64')
const rotated = parseKeyring(
  JSON.stringify({
    ...file,
    current: 2,
    keys: [...file.keys, { version: 2, key, createdAt: '2026-11-22' }],
  }),
)
const other = parseKeyring(JSON.stringify(newKeyring(randomBytes(32), new Date('2026-11-01'))))

describe('a password', () => {
  const verify = (ring: Keyring, password: string, stored: string | null) =>
    verifyPassword(ring, password, stored, 'lane')

  test('counts to its last character: 72 bytes of Devanagari are not the whole of it', async () => {
    const stored = await hashPassword(first, `${'क'.repeat(24)} the right tail`)
    expect(await verify(first, `${'क'.repeat(24)} the right tail`, stored)).toMatchObject({
      ok: true,
    })
    expect(await verify(first, `${'क'.repeat(24)} a wrong tail`, stored)).toEqual({ ok: false })
    expect(await verify(first, 'क'.repeat(24), stored)).toEqual({ ok: false })
  })

  test('is the same from any keyboard', async () => {
    const stored = await hashPassword(first, 'Ångström über alles')
    const composed = 'Ångström über alles'.normalize('NFD')
    expect(await verify(first, composed, stored)).toMatchObject({ ok: true })
  })

  test('is checked under the ring version it was hashed with, and asks to be hashed anew', async () => {
    const stored = await hashPassword(first, 'a quiet harbour wall')
    expect(await verify(first, 'a quiet harbour wall', stored)).toEqual({
      ok: true,
      outdated: false,
    })
    expect(await verify(rotated, 'a quiet harbour wall', stored)).toEqual({
      ok: true,
      outdated: true,
    })
  })

  test('is worth nothing under another keyring', async () => {
    const stored = await hashPassword(first, 'a quiet harbour wall')
    expect(await verify(other, 'a quiet harbour wall', stored)).toEqual({ ok: false })
  })

  test('of nobody is wrong, and costs as much as any', async () => {
    const [, stored = ''] = (await hashPassword(first, 'a quiet harbour wall')).split(':')
    const compare = vi.spyOn(bcrypt, 'compare')
    expect(await verify(first, 'a wrong harbour wall', null)).toEqual({ ok: false })
    const [, hash] = compare.mock.lastCall ?? []
    expect(bcrypt.getRounds(String(hash))).toBe(bcrypt.getRounds(stored))
    compare.mockRestore()
  })
})

describe('an authenticator secret', () => {
  const now = new Date('2026-11-22T10:00:10Z')
  const secret = newTotpSecret()
  const shifted = (seconds: number) => new Date(now.getTime() + seconds * 1000)

  test('makes the codes of RFC 6238, appendix B', () => {
    const rfc = new TextEncoder().encode('12345678901234567890')
    expect(codeAt(rfc, new Date(59_000))).toBe('287082')
    expect(codeAt(rfc, new Date(1_111_111_109_000))).toBe('081804')
    expect(codeAt(rfc, new Date(20_000_000_000_000))).toBe('353130')
  })

  test('takes codes of one step before and after, and tells which step', () => {
    for (const seconds of [-30, 0, 30]) {
      expect(matchCode(secret, codeAt(secret, shifted(seconds)), now)).toBe(
        stepAt(shifted(seconds)),
      )
    }
    const near = new Set([-30, 0, 30].map((s) => codeAt(secret, shifted(s))))
    for (const seconds of [-90, 90]) {
      const code = codeAt(secret, shifted(seconds))
      if (!near.has(code)) expect(matchCode(secret, code, now)).toBeNull()
    }
  })

  test('opens for its owner only, under any version of the ring', () => {
    const sealed = sealTotp(first, 'ana', secret)
    expect(openTotp(rotated, 'ana', sealed)).toEqual(secret)
    expect(() => openTotp(first, 'ben', sealed)).toThrow()
    expect(() => openTotp(other, 'ana', sealed)).toThrow()
  })

  test('names the call-sign and no more', () => {
    const { uri, base32 } = describeTotp(secret, 'Heron 4')
    expect(uri).toMatch(/^otpauth:\/\/totp\/Harborlight:Heron%204\?/)
    expect(uri).toContain(`secret=${base32}`)
  })
})

describe('a fair gate', () => {
  test('lets a newcomer in before the rest of a crowd', async () => {
    const gate = createFairGate(1, 100)
    const order: string[] = []
    const work = (name: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      order.push(name)
    }
    const crowd = Array.from({ length: 20 }, (_, n) => gate.run('crowd', work(`crowd ${n}`)))
    const guest = gate.run('guest', work('guest'))
    await Promise.all([...crowd, guest])
    expect(order).toHaveLength(21)
    expect(order.indexOf('guest')).toBeLessThan(4)
  })

  test('lets a newcomer in before many lanes that were served already', async () => {
    const gate = createFairGate(1, 100)
    const order: string[] = []
    const work = (name: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      order.push(name)
    }
    const crowd = Array.from({ length: 90 }, (_, n) => gate.run(`net ${n % 30}`, work(`net ${n}`)))
    while (order.length < 35) await new Promise((resolve) => setTimeout(resolve, 1))
    const before = order.length
    await gate.run('guest', work('guest'))
    expect(order.indexOf('guest')).toBeLessThan(before + 3)
    await Promise.all(crowd)
    expect(order).toHaveLength(91)
  })

  test('keeps a place free for whoever comes while one lane is busy', async () => {
    const gate = createFairGate(2, 100)
    let crowded = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++crowded)
      await new Promise((resolve) => setTimeout(resolve, 3))
      crowded--
    }
    const crowd = Array.from({ length: 20 }, () => gate.run('crowd', slow))
    await Promise.all(crowd.slice(0, 6))
    most = 0
    const started = gate.run('guest', async () => crowded)
    expect(await started).toBeLessThanOrEqual(1)
    await Promise.all(crowd)
    expect(most).toBe(1)
  })

  test('runs no more at once than it is wide, also after a failure', async () => {
    const gate = createFairGate(2, 100)
    let running = 0
    let most = 0
    const work = async () => {
      running++
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running--
      throw new Error('broken')
    }
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => gate.run(`${n}`, work)),
    )
    expect(all.every(({ status }) => status === 'rejected')).toBe(true)
    expect(most).toBe(2)
  })

  test('turns a lane away that has too much waiting', async () => {
    const gate = createFairGate(1, 2)
    const work = () => new Promise((resolve) => setTimeout(() => resolve('done'), 5))
    const results = await Promise.all([1, 2, 3, 4].map(() => gate.run('lane', work)))
    expect(results).toEqual(['done', 'done', 'done', null])
  })
})
