import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { detachedJws, verifyDetachedJws } from '#core/release/jws.ts'

const keys = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))
  return {
    raw,
    sign: (message: Uint8Array) => sign(null, message, privateKey),
    verify: (signature: Uint8Array, message: Uint8Array) =>
      verify(null, message, publicKey, signature),
  }
}

it('a detached signature holds for its content and its key alone', () => {
  const [one, two] = [keys(), keys()]
  const content = new TextEncoder().encode('{"sequence":1}\n')
  const jws = detachedJws(content, one.raw, one.sign)
  const check = (bytes: Uint8Array, text: string, by = one) =>
    verifyDetachedJws(bytes, text, by.raw, by.verify)
  expect(check(content, jws)).toEqual({ ok: true })
  for (let at = 0; at < content.length; at++) {
    const changed = content.with(at, (content[at] ?? 0) ^ 1)
    expect(check(changed, jws)).toEqual({ ok: false, reason: 'wrong_signature' })
  }
  expect(check(content, jws, two)).toEqual({ ok: false, reason: 'other_key' })
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}..${jws.split('..')[1]}`
  expect(check(content, none)).toEqual({ ok: false, reason: 'other_key' })
  for (const text of ['', '..', 'a..b', jws.replace('..', '.e30.'), `${jws}=`])
    expect(check(content, text)).toEqual({ ok: false, reason: 'malformed' })
})
