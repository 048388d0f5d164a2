import type { Reader } from '#infra/evidence/reader/reader.server.ts'

/** Stands for the process that reads; what it does with real files, tests/infra/evidence tells. */
export function fakeReader(
  read: Reader['read'],
  copy: Reader['copy'] = () => Promise.reject(new Error('No picture was expected')),
): Reader {
  return { read, copy, close: async () => undefined }
}
