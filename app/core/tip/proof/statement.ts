import { keyIdText } from '#core/release/minisign.ts'
import { parseReference, type ReferenceResult } from '../reference.ts'
import { plainText } from './plain-text.ts'

/** What a proof of filing says. `sha256` is of the copy of what was filed, lower-case hex. */
export type Statement = {
  reference: string
  filedAt: Date
  sha256: string
  /** The house's own address. */
  origin: string
  keyId: Uint8Array
}

/** The first line: a signature over anything else proves nothing here. */
const firstLine = 'Harborlight proof of filing, form 1'

/**
 * The statement that is signed. The lines under the first are read by machines and never translated;
 * `notes` say in the reader's language what it proves and what it does not.
 */
export function statementText(statement: Statement, notes: readonly string[]): string {
  const { reference, filedAt, sha256, origin, keyId } = statement
  return plainText(
    [
      firstLine,
      '',
      `Report number: ${reference}`,
      `Received: ${filedAt.toISOString()}`,
      `SHA-256 of the copy: ${sha256}`,
      `Received by: ${origin}`,
      `Signing key: ${keyIdText(keyId)}`,
      '',
      ...notes,
    ].join('\n'),
  )
}

export type ReadStatement = Omit<Statement, 'filedAt' | 'keyId'> & { filedAt: string }

const field = (text: string, name: string) =>
  new RegExp(`^${name}: (.+)$`, 'm').exec(text)?.[1]?.trim() ?? ''

/** Reads a statement; null where the text is none. */
export function readStatement(text: string): ReadStatement | null {
  if (!text.startsWith(`${firstLine}\n`)) return null
  const reference = field(text, 'Report number')
  const parsed: ReferenceResult = parseReference(reference)
  const filedAt = field(text, 'Received')
  const sha256 = field(text, 'SHA-256 of the copy')
  const origin = field(text, 'Received by')
  if (!parsed.ok || !/^[0-9a-f]{64}$/.test(sha256) || Number.isNaN(Date.parse(filedAt))) return null
  return { reference, filedAt, sha256, origin }
}
