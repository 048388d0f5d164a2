import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newKeyring, parseKeyring } from '#infra/keyring/keyring.server.ts'
import { seal, sealText, unseal, unsealText } from '#infra/keyring/seal.server.ts'
import { newCustodianKeys, openBox, sealFor } from '#infra/keyring/sealed-box.server.ts'
import { fc } from '#tests/support/property.ts'

const key = randomBytes(32)

test('what was sealed opens again, whatever it was', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, associated) => {
      expect(new Uint8Array(unseal(key, seal(key, bytes, associated), associated))).toEqual(bytes)
    }),
  )
})

test('a sealed text moved to another field or row does not open', () => {
  const sealed = sealText(key, 'They took my passport.', 'tip-1/story')
  expect(() => unsealText(key, sealed, 'tip-1/route')).toThrow()
  expect(() => unsealText(key, sealed, 'tip-2/story')).toThrow()
  expect(() => unsealText(randomBytes(32), sealed, 'tip-1/story')).toThrow()
})

test('one changed byte anywhere and nothing opens', () => {
  const sealed = sealText(key, 'short', 'a')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(key, changed, 'a')).toThrow()
  }
})

test('the same text is sealed differently each time', () => {
  expect(Buffer.from(sealText(key, 'x', 'a')).equals(Buffer.from(sealText(key, 'x', 'a')))).toBe(
    false,
  )
})

test('each purpose and each version of a keyring has a key of its own', () => {
  const one = newKeyring(randomBytes(32), new Date())
  const ring = parseKeyring(
    JSON.stringify({
      ...one,
      current: 2,
      keys: [...one.keys, { version: 2, key: randomBytes(32).toString('base64'), createdAt: '' }],
    }),
  )
  const keys = (['receipt', 'token', 'wrap-tip'] as const).flatMap((purpose) =>
    ring.versions.map((version) => ring.derive(purpose, version).toString('hex')),
  )
  expect(new Set(keys).size).toBe(6)
  expect(ring.versions).toEqual([2, 1])
})

test('a broken keyring is refused without quoting it', () => {
  for (const text of [
    '',
    '{}',
    '{"format":"harborlight-keyring-1","current":1,"keys":[]}',
    'SECRET-IN-A-TYPO',
  ]) {
    expect(() => parseKeyring(text)).toThrow(/^(?!.*SECRET).*keyring/)
  }
})

test('only the passphrase opens what was sealed for a custodian', async () => {
  const keys = await newCustodianKeys('quiet water under the pier')
  const box = await sealFor(keys.publicKey, '{"name":"A. Person"}')
  expect(await openBox(keys, 'quiet water under the pier', box)).toBe('{"name":"A. Person"}')
  expect(await openBox(keys, 'quiet water under the peer', box)).toBeNull()
  expect(Buffer.from(box).includes('Person')).toBe(false)
})
