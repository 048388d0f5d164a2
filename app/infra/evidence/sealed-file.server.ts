import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { seal, unseal } from '#infra/keyring/seal.server.ts'
import { unsealStream } from '#infra/keyring/seal-stream.server.ts'
import type { EvidenceForm, EvidenceStore } from './store.server.ts'

/** Where a file lies and how it is sealed. */
export type FileRow = { id: string; subjectId: string; sealedKey: Uint8Array | null }

const field = ({ subjectId, id }: Omit<FileRow, 'sealedKey'>, part: string) =>
  `${subjectId}/evidence/${id}/${part}`

/** A file's own key, sealed under its subject's. */
export function sealFileKey(dataKey: Uint8Array, row: Omit<FileRow, 'sealedKey'>, key: Uint8Array) {
  return seal(dataKey, key, field(row, 'key'))
}

/** Null for a file from before files had keys of their own. */
export function fileKeyOf(dataKey: Uint8Array, row: FileRow): Buffer | null {
  return row.sealedKey && unseal(dataKey, row.sealedKey, field(row, 'key'))
}

/** A file's bytes as they were given, or as its safe copy; null where they are gone. */
export async function openFile(
  store: EvidenceStore,
  row: FileRow,
  form: EvidenceForm,
  keys: { fileKey: Uint8Array } | { dataKey: Uint8Array },
): Promise<Readable | null> {
  const sealed = await store.read(row.subjectId, row.id, form)
  if (!sealed) return null
  const fileKey = 'fileKey' in keys ? keys.fileKey : fileKeyOf(keys.dataKey, row)
  if (fileKey) {
    const opener = unsealStream(fileKey, form)
    sealed.on('error', (error) => opener.destroy(error))
    opener.on('close', () => sealed.destroy())
    return sealed.pipe(opener)
  }
  if (!('dataKey' in keys)) throw new Error('A file without a key of its own needs its subject’s')
  return Readable.from([unseal(keys.dataKey, await buffer(sealed), field(row, form))])
}
