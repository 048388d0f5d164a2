import { createHash, createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { readManifest, sha256Of } from '#core/release/manifest.ts'
import { parsePublicKey, verifyMinisign } from '#core/release/minisign.ts'
import { sectors } from '#core/release/sectors.ts'
import { sandboxAnswer } from '#core/sandbox/answer.ts'
import { previewOf } from '#core/sandbox/preview.ts'
import { samplePatterns } from '#core/sandbox/sample-patterns.ts'
import { makeShelf } from '#core/sandbox/shelf.ts'
import { sandboxSigner } from '#infra/signing/sandbox-signer.server.ts'

const shelf = makeShelf('finance', sandboxSigner(), (algorithm, text) =>
  createHash(algorithm).update(text).digest('hex'),
)
const fileOf = (name: string) => {
  const found = shelf.files.find((file) => file.name === name)
  if (!found) throw new Error(name)
  return found.bytes
}
const ask = (path: string) =>
  sandboxAnswer(shelf, 'https://x.example', new URL(path, 'https://x.example'))
const bodyOf = (path: string) => {
  const body = ask(path)?.body ?? ''
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body))
}

test('every sample is a pattern, and says that it is none', () => {
  for (const { payload } of samplePatterns) {
    expect(patternPayloadSchema.parse(payload)).toEqual(payload)
    expect(payload.title).toMatch(/^SANDBOX: /)
  }
})

test('the sample release checks out like a real one, by a key that is not ours', () => {
  const manifest = readManifest(fileOf('manifest.json'))
  expect(manifest?.files.length).toBeGreaterThan(4)
  for (const { name, sha256 } of manifest?.files ?? []) expect(sha256Of(fileOf(name))).toBe(sha256)
  const key = parsePublicKey(new TextDecoder().decode(fileOf('sandbox.pub')))
  if (!key) throw new Error('No key')
  const result = verifyMinisign(
    fileOf('manifest.json'),
    new TextDecoder().decode(fileOf('manifest.json.minisig')),
    key,
    (signature, message, raw) =>
      verify(
        null,
        message,
        createPublicKey({
          key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') },
          format: 'jwk',
        }),
        signature,
      ),
  )
  expect(result).toMatchObject({ ok: true })
  const standing = manifest?.counts
  const payloads = samplePatterns.map(({ payload }) => payload)
  for (const status of ['new', 'amended', 'revoked'] as const)
    expect(standing?.patterns[status]).toBe(payloads.filter((one) => one.status === status).length)
  expect(standing?.indicators).toBe(payloads.flatMap(({ indicators }) => indicators).length)
})

test('TAXII pages through it by the same parameters', () => {
  const root = '/taxii2/patterns/collections/'
  const [{ id }] = bodyOf(root).collections
  const whole = bodyOf(`${root}${id}/objects/`).objects
  expect(whole.length).toBe(shelf.objects.length)
  const paged: unknown[] = []
  let next = ''
  for (let more = true; more; ) {
    const page = bodyOf(`${root}${id}/objects/?limit=3${next}`)
    paged.push(...page.objects)
    more = page.more
    next = `&next=${page.next}`
  }
  expect(paged).toEqual(whole)
  expect(bodyOf(`${root}${id}/objects/?added_after=2026-01-06T00:00:00Z`)).toEqual({})
  expect(bodyOf(`${root}${id}/objects/?match[type]=indicator`).objects).not.toHaveLength(0)
  for (const wrong of ['?limit=0', '?next=x', '?match[colour]=red'])
    expect(ask(`${root}${id}/objects/${wrong}`)?.status).toBe(400)
  expect(ask(`${root}00000000-0000-4000-8000-000000000000/`)?.status).toBe(404)
})

test('MISP finds its events and their hashes', () => {
  const manifest: Record<string, { 'integrity:sha256': string }> = bodyOf(
    '/feeds/misp/manifest.json',
  )
  expect(Object.keys(manifest)).toHaveLength(samplePatterns.length)
  for (const [uuid, entry] of Object.entries(manifest)) {
    const body = ask(`/feeds/misp/${uuid}.json`)?.body
    expect(body instanceof Uint8Array && sha256Of(body)).toBe(entry['integrity:sha256'])
  }
})

test('what the sandbox does not have is nothing', () => {
  for (const path of ['/feeds/releases/2', '/feeds/releases/1/none.csv', '/feeds/misp/x', '/feeds'])
    expect(ask(path)).toBeNull()
  expect(bodyOf('/feeds/releases?after=1')).toEqual({ releases: [], more: false })
})

test('every file has a beginning that people can read, for every sector', () => {
  for (const sector of sectors) {
    const { files } = makeShelf(sector, sandboxSigner(), () => '0')
    for (const file of files) {
      const preview = previewOf(file)
      const lines = preview.rows?.length ?? preview.text.split('\n').length
      expect(lines, file.name).toBeGreaterThan(0)
      // Each row of a table has as many cells as its head.
      for (const row of preview.rows ?? []) expect(row.length).toBe(preview.rows?.[0]?.length)
    }
  }
  expect(
    previewOf(
      shelf.files.find(({ name }) => name === 'indicators.csv') ?? {
        name: '',
        mediaType: '',
        bytes: new Uint8Array(),
      },
    ).rows?.[0],
  ).toContain('value')
})
