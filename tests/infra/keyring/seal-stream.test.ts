import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { sealStream, unsealStream } from '#infra/keyring/seal-stream.server.ts'

const key = randomBytes(32)
const chunk = 64 * 1024
const header = 27
const sealedChunk = chunk + 16

const sealed = (plain: Uint8Array, associated = 'original') =>
  buffer(Readable.from([plain]).pipe(sealStream(key, associated)))

/** As a network or a disk would hand it over: in pieces of any size. */
function inPieces(bytes: Buffer, size: number): Readable {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return Readable.from(pieces)
}

const opened = (bytes: Buffer, { size = 5000, associated = 'original', with: by = key } = {}) => {
  const opener = unsealStream(by, associated)
  const from = inPieces(bytes, size)
  from.pipe(opener)
  return buffer(opener)
}

describe('a file that is sealed in chunks', () => {
  test.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 77])(
    '%i bytes come back as they were',
    async (length) => {
      const plain = randomBytes(length)
      const bytes = await sealed(plain)
      for (const size of [1000, chunk, bytes.length])
        expect((await opened(bytes, { size })).equals(plain)).toBe(true)
    },
  )

  test('never shows what it holds, and differs each time', async () => {
    const plain = Buffer.alloc(chunk * 2, 'canary')
    const [one, two] = [await sealed(plain), await sealed(plain)]
    expect(one.includes('canary')).toBe(false)
    expect(one.equals(two)).toBe(false)
  })

  test('does not open with another key, or as another form of the file', async () => {
    const bytes = await sealed(randomBytes(100))
    await expect(opened(bytes, { with: randomBytes(32) })).rejects.toThrow()
    await expect(opened(bytes, { associated: 'copy' })).rejects.toThrow()
  })

  const plain = randomBytes(3 * chunk)
  const parts = async () => {
    const bytes = await sealed(plain)
    const at = (n: number) =>
      bytes.subarray(header + n * sealedChunk, header + (n + 1) * sealedChunk)
    return { bytes, head: bytes.subarray(0, header), one: at(0), two: at(1), three: at(2) }
  }

  test.each<[string, (p: Awaited<ReturnType<typeof parts>>) => Buffer[]]>([
    ['its last chunk is missing', ({ head, one, two }) => [head, one, two]],
    ['it ends within a chunk', ({ bytes }) => [bytes.subarray(0, -5)]],
    ['only its header is there', ({ head }) => [head]],
    ['nothing is there', () => [Buffer.alloc(0)]],
    ['a chunk is left out', ({ head, two, three }) => [head, two, three]],
    ['two chunks changed places', ({ head, one, two, three }) => [head, two, one, three]],
    ['a chunk comes twice', ({ head, one, two, three }) => [head, one, one, two, three]],
    ['something follows it', ({ bytes, one }) => [bytes, one]],
    ['a bit of its header is turned', ({ bytes }) => [flip(bytes, 10)]],
    ['a bit of its middle is turned', ({ bytes }) => [flip(bytes, header + sealedChunk + 9)]],
  ])('does not open to its end where %s', async (_, change) => {
    await expect(opened(Buffer.concat(change(await parts())))).rejects.toThrow()
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
