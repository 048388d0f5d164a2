import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { type Cbor, cbor } from './cbor.ts'

type Options = { challenge: string; rp?: { id?: string }; rpId?: string; user?: { id: string } }
type Change = Partial<{ origin: string; type: string; crossOrigin: boolean; verified: boolean }>

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/**
 * A phone with one passkey (ES256, no attestation), and the browser around it, in software. `change`
 * is what a false page, a careless phone or a thief would make of an answer.
 */
export function softwareAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let owner = ''
  const phone = { counter: 0 }

  const clientData = (type: string, { challenge }: Options, change: Change) =>
    Buffer.from(
      JSON.stringify({
        type: change.type ?? type,
        challenge,
        origin: change.origin ?? origin,
        crossOrigin: change.crossOrigin ?? false,
      }),
    )
  const authenticatorData = (rpId: string, { verified = true }: Change, attested?: Buffer) => {
    const flags = 1 | (verified ? 4 : 0) | (attested ? 0x40 : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(phone.counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)])
  }
  const answer = (response: object) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })

  return Object.assign(phone, {
    /** `navigator.credentials.create`, as JSON. */
    make: (options: Options, change: Change = {}): string => {
      owner = options.user?.id ?? ''
      const cose = new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const length = Buffer.from([0, id.length])
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cbor(cose)])
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authenticatorData(options.rp?.id ?? '', change, attested)],
      ])
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', options, change)),
        attestationObject: base64url(cbor(attestation)),
        transports: ['internal'],
      })
    },
    /** `navigator.credentials.get`, as JSON. */
    show: (options: Options, change: Change = {}): string => {
      const client = clientData('webauthn.get', options, change)
      const data = authenticatorData(options.rpId ?? '', change)
      const signed = Buffer.concat([data, sha256(client)])
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', signed, privateKey)),
        userHandle: owner,
      })
    },
  })
}
export type SoftwareAuthenticator = ReturnType<typeof softwareAuthenticator>
