import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clamdAddress, clamdScanner } from '#infra/evidence/clamd.server.ts'
import { eicar, type FakeClamd, startClamd } from '#tests/support/clamd.ts'

let clamd: FakeClamd
beforeAll(async () => {
  clamd = await startClamd()
})
beforeEach(() => {
  clamd.mood = 'works'
})
afterAll(() => clamd.close())

const scan = (...pieces: (string | Buffer)[]) =>
  clamdScanner(clamd.url, 300).scan(Readable.from(pieces.map((piece) => Buffer.from(piece))))

describe('a scanner', () => {
  test('calls a file clean that clamd finds nothing in, sent whole', async () => {
    expect(await scan(Buffer.alloc(200_000, 1), Buffer.alloc(100, 2))).toEqual({ state: 'clean' })
    expect(clamd.scanned.at(-1)).toBe(200_100)
  })

  test('names what was found, also where it lies across two pieces', async () => {
    const half = eicar.length / 2
    expect(await scan('a', eicar.slice(0, half), eicar.slice(half))).toEqual({
      state: 'infected',
      found: 'Eicar-Test-Signature',
    })
  })

  test.each(['hangs_up', 'too_large', 'says_nothing'] as const)(
    'that %s has not called anything clean',
    async (mood) => {
      clamd.mood = mood
      await expect(scan('hello')).rejects.toThrow()
    },
  )

  test('calls nothing clean that could not be read to its end', async () => {
    const broken = new Readable({
      read() {
        this.push(Buffer.from('half'))
        this.destroy(new Error('does not open'))
      },
    })
    await expect(clamdScanner(clamd.url, 5000).scan(broken)).rejects.toThrow()
  })

  test('that is not there has not either', async () => {
    const gone = clamdScanner('tcp://127.0.0.1:1')
    await expect(gone.scan(Readable.from([Buffer.from('a')]))).rejects.toThrow()
  })
})

test('the address of a clamd is a host and a port, or a socket', () => {
  expect(clamdAddress('tcp://127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
  expect(clamdAddress('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  expect(clamdAddress('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  for (const wrong of ['127.0.0.1:3310', 'tcp://host', 'http://host:3310', 'unix:relative', ''])
    expect(clamdAddress(wrong)).toBeNull()
})
