import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

export type TestCertificate = { ca: string; cert: string; key: string }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const days = (count: number) => new Date(Date.now() + count * 86_400_000)

/** An authority of its own and a certificate of it for a name, as a partner's server would have. */
export async function certificateFor(name: string): Promise<TestCertificate> {
  const authority = await newKeys()
  const server = await newKeys()
  const span = { notBefore: days(-1), notAfter: days(2), signingAlgorithm: algorithm }
  const root = await X509CertificateGenerator.createSelfSigned({
    ...span,
    serialNumber: '01',
    name: 'CN=Test authority',
    keys: authority,
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  })
  const leaf = await X509CertificateGenerator.create({
    ...span,
    serialNumber: '02',
    subject: `CN=${name}`,
    issuer: root.subject,
    publicKey: server.publicKey,
    signingKey: authority.privateKey,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  })
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', server.privateKey))
  return {
    ca: root.toString('pem'),
    cert: leaf.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`,
  }
}
