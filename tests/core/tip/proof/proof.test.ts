import { generateKeyPairSync, sign as nodeSign } from 'node:crypto'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { minisignKeyId, minisignSignature } from '#core/release/minisign.ts'
import { textFor } from '#core/text/text.ts'
import { filedCopy } from '#core/tip/proof/filed-copy.ts'
import { plainText } from '#core/tip/proof/plain-text.ts'
import { checkProof, copyHash, signProof } from '#core/tip/proof/proof.ts'
import { verifyEd25519 } from '#infra/signing/verify.server.ts'
import { fc } from '#tests/support/property.ts'

function aKey() {
  const { privateKey, publicKey: object } = generateKeyPairSync('ed25519')
  const publicKey = new Uint8Array(object.export({ format: 'der', type: 'spki' }).subarray(-32))
  const sign = (message: Uint8Array) => new Uint8Array(nodeSign(null, message, privateKey))
  return { keyId: minisignKeyId(publicKey), publicKey, sign }
}

const ours = aKey()
const salt = new Uint8Array(16).fill(7)
const answers = {
  danger_now: 'no',
  kind: 'investment',
  story: 'They showed a profit.\nThen nothing.',
  contact_name: 'Maria Example',
  give_contact: 'yes',
} as const
const copy = filedCopy(textFor('en'), { answers, files: [], salt })
const statement = {
  reference: 'HL-004217-57',
  filedAt: new Date('2026-11-22T08:30:12.345Z'),
  sha256: copyHash(copy),
  origin: 'https://harborlight.example',
  keyId: ours.keyId,
}
const proof = signProof(statement, ['It proves this.', '', '-----'], ours.publicKey, ours.sign)
const check = (text: string, keys = [ours]) => checkProof(text, keys, verifyEd25519)

describe('a copy of what was filed', () => {
  test('holds each answer in words, and no contact details', () => {
    expect(copy).toContain('They showed a profit.\n  Then nothing.')
    expect(copy).not.toContain('Maria')
  })

  test('differs for equal answers by its random number, so that its hash tells no answer', () => {
    const other = filedCopy(textFor('en'), { answers, files: [], salt: salt.with(0, 8) })
    expect(copyHash(other)).not.toBe(copyHash(copy))
  })

  test('keeps its hash through other line ends, a byte order mark and a lost last line', () => {
    expect(copyHash(`\uFEFF${copy.replaceAll('\n', '\r\n').trimEnd()}`)).toBe(copyHash(copy))
  })
})

describe('a proof of filing', () => {
  test('is genuine as it was saved, and as a browser sends it when it is pasted', () => {
    const genuine = {
      verdict: 'genuine',
      statement: {
        reference: 'HL-004217-57',
        filedAt: '2026-11-22T08:30:12.345Z',
        sha256: copyHash(copy),
        origin: 'https://harborlight.example',
      },
    }
    expect(check(proof)).toMatchObject(genuine)
    expect(check(`\n${proof.replaceAll('\n', '\r\n')}\r\n \r\n`)).toMatchObject(genuine)
  })

  test('is never genuine once a letter of it is another', () => {
    const signed = proof.trimEnd().split('\n').slice(0, -4).join('\n')
    fc.assert(
      fc.property(fc.nat(signed.length - 1), (at) => {
        const changed = `${proof.slice(0, at)}${proof[at] === 'x' ? 'y' : 'x'}${proof.slice(at + 1)}`
        expect(check(changed).verdict).toBe('changed')
      }),
    )
  })

  test('is changed when its trusted comment is', () => {
    expect(check(proof.replace(/^trusted comment: HL/m, 'trusted comment: XL')).verdict).toBe(
      'changed',
    )
  })

  test('is not ours when another key made it', () => {
    expect(check(proof, [aKey()]).verdict).toBe('not_ours')
  })

  test('stays genuine after the key was changed, by the old one’s id', () => {
    expect(check(proof, [aKey(), ours]).verdict).toBe('genuine')
  })

  test('is no proof when our key signed something else, or a part of it is missing', () => {
    const manifest = plainText('{"sequence":3}')
    const comments = { untrusted: 'release', trusted: 'sequence:3' }
    const release = minisignSignature(utf8ToBytes(manifest), ours, comments, ours.sign)
    expect(check(manifest + release).verdict).toBe('unreadable')
    expect(check(proof.split('\n').slice(0, 6).join('\n')).verdict).toBe('unreadable')
    expect(check('').verdict).toBe('unreadable')
  })

  test('reads anything at all without a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(check(text).verdict).toBe('unreadable')
      }),
    )
  })
})
