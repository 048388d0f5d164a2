import { execFileSync, spawnSync } from 'node:child_process'
import {
  createPublicKey,
  generateKeyPairSync,
  sign as nodeSign,
  verify as nodeVerify,
} from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  keyIdText,
  minisignKeyId,
  minisignSignature,
  parsePublicKey,
  publicKeyFile,
  publicKeyText,
  type Sign,
  type Verify,
  verifyMinisign,
} from '#core/release/minisign.ts'
import { fc } from '#tests/support/property.ts'

const { privateKey, publicKey: keyObject } = generateKeyPairSync('ed25519')
/** The last 32 bytes of the DER form are the raw key (RFC 8410). */
const publicKey = new Uint8Array(keyObject.export({ format: 'der', type: 'spki' }).subarray(-32))
const key = { keyId: minisignKeyId(publicKey), publicKey }
const sign: Sign = (message) => new Uint8Array(nodeSign(null, message, privateKey))
const verify: Verify = (signature, message, raw) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw])
  return nodeVerify(
    null,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  )
}

const file = new TextEncoder().encode('{"sequence":3}\n')
const comments = { untrusted: 'Harborlight release 3', trusted: 'sequence:3 week:2026-W47' }
const text = minisignSignature(file, key, comments, sign)

describe('a minisign signature', () => {
  it('verifies, and gives the trusted comment', () => {
    expect(verifyMinisign(file, text, key, verify)).toEqual({
      ok: true,
      trustedComment: comments.trusted,
    })
  })

  it('fails when any byte of the file changes', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Uint8Array.from(file)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(verifyMinisign(changed, text, key, verify)).toEqual({
          ok: false,
          reason: 'wrong_signature',
        })
      }),
    )
  })

  it.each([
    ['another trusted comment', text.replace('sequence:3', 'sequence:4'), 'wrong_comment'],
    [
      'another key',
      minisignSignature(file, { ...key, keyId: new Uint8Array(8) }, comments, sign),
      'other_key',
    ],
    ['half of it', text.slice(0, 100), 'malformed'],
    ['nothing', '', 'malformed'],
  ])('fails with %s', (_, changed, reason) => {
    expect(verifyMinisign(file, changed, key, verify)).toEqual({ ok: false, reason })
  })

  it('takes no comment of two lines, which could forge the rest', () => {
    for (const comment of ['a\nb', 'a\rb', 'a\0b', 'x'.repeat(9000)]) {
      expect(() => minisignSignature(file, key, { ...comments, trusted: comment }, sign)).toThrow(
        RangeError,
      )
      expect(() => minisignSignature(file, key, { ...comments, untrusted: comment }, sign)).toThrow(
        RangeError,
      )
    }
  })

  it('names its key as minisign does, and reads it back', () => {
    expect(keyIdText(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 0xff]))).toBe('FF07060504030201')
    expect(publicKeyText(key)).toHaveLength(56)
    expect(publicKeyText(key).startsWith('RW')).toBe(true)
    expect(parsePublicKey(publicKeyText(key))).toEqual(key)
    expect(parsePublicKey(publicKeyFile(key))).toEqual(key)
    expect(parsePublicKey('RWQ')).toBeNull()
  })
})

const version = spawnSync('minisign', ['-v'], { encoding: 'utf8' })
const missing = version.error !== undefined
const title = missing
  ? 'minisign itself (skipped: no `minisign` on this machine; Debian has it as package minisign)'
  : 'minisign itself'

describe.skipIf(missing)(title, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'harborlight-minisign-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const manifest = path.join(folder, 'manifest.json')
  const run = (bytes: Uint8Array, signature: string, args: readonly string[]) => {
    writeFileSync(manifest, bytes)
    writeFileSync(`${manifest}.minisig`, signature)
    writeFileSync(path.join(folder, 'release.pub'), publicKeyFile(key))
    return spawnSync('minisign', ['-V', '-m', manifest, ...args], { encoding: 'utf8' })
  }

  it('accepts the signature, by key text and by key file', () => {
    const byText = run(file, text, ['-P', publicKeyText(key)])
    expect(byText.stdout).toContain('Signature and comment signature verified')
    expect(byText.stdout).toContain(comments.trusted)
    expect(byText.status).toBe(0)
    expect(run(file, text, ['-p', path.join(folder, 'release.pub')]).status).toBe(0)
  })

  it('takes it for a signature over the hash, which -H asks for', () => {
    expect(run(file, text, ['-H', '-P', publicKeyText(key)]).status).toBe(0)
  })

  it('refuses one changed byte, in the file, the signature or the trusted comment', () => {
    const changed = Uint8Array.from(file)
    changed[3] = (changed[3] ?? 0) ^ 1
    const args = ['-P', publicKeyText(key)]
    expect(run(changed, text, args).status).not.toBe(0)
    expect(run(file, text.replace('week:2026-W47', 'week:2026-W48'), args).status).not.toBe(0)
    expect(
      run(
        file,
        text.replace(/^(RU.{40}.)(.)/m, (_, a: string, b: string) => a + (b === 'A' ? 'B' : 'A')),
        args,
      ).status,
    ).not.toBe(0)
  })

  it('makes signatures that our own check reads', () => {
    const secret = path.join(folder, 'own.key')
    const pub = path.join(folder, 'own.pub')
    execFileSync('minisign', ['-G', '-W', '-p', pub, '-s', secret])
    writeFileSync(manifest, file)
    execFileSync('minisign', ['-S', '-s', secret, '-m', manifest, '-t', 'hello'])
    const own = parsePublicKey(execFileSync('cat', [pub], { encoding: 'utf8' }))
    const signature = execFileSync('cat', [`${manifest}.minisig`], { encoding: 'utf8' })
    expect(own && verifyMinisign(file, signature, own, verify)).toEqual({
      ok: true,
      trustedComment: 'hello',
    })
  })
})
