import { evidenceLimits } from '#core/tip/evidence.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { nameField } from './list-files.server.ts'
import type { RefusedFile, SealedFile, Subject } from './seal-files.server.ts'

type Fitted = {
  written: SealedFile[]
  /** Bytes that nobody needs: there already, or without room. */
  spare: SealedFile[]
  refused: RefusedFile[]
}

/**
 * Writes the rows that there is still room for. A file that is there already (the same bytes, as
 * when a form is sent twice) is not written again. Call it under the subject's lock.
 */
export async function fitFiles(
  tx: Tx,
  subject: Subject,
  files: readonly SealedFile[],
  most: number,
): Promise<Fitted> {
  const there = await tx.evidence.findMany({
    where: { subjectId: subject.id },
    select: { sha256: true, byteSize: true },
  })
  const known = new Set(there.map(({ sha256 }) => sha256))
  let count = there.length
  let bytes = there.reduce((sum, { byteSize }) => sum + byteSize, 0)
  const fitted: Fitted = { written: [], spare: [], refused: [] }
  const refuse = (file: SealedFile, reason: RefusedFile['reason']) => {
    fitted.spare.push(file)
    fitted.refused.push({ name: nameOf(subject, file), reason })
  }
  for (const file of files) {
    const { sha256, byteSize } = file.row
    if (known.has(sha256)) fitted.spare.push(file)
    else if (count >= most) refuse(file, 'too_many_files')
    else if (bytes + byteSize > evidenceLimits.maxBytesInAll) refuse(file, 'too_much_in_all')
    else {
      known.add(sha256)
      count++
      bytes += byteSize
      fitted.written.push(file)
    }
  }
  await tx.evidence.createMany({ data: fitted.written.map(({ row }) => row) })
  await tx.evidenceReading.createMany({ data: fitted.written.map(({ reading }) => reading) })
  return fitted
}

function nameOf({ id, dataKey }: Subject, { row }: SealedFile): string {
  return unsealText(dataKey, row.sealedName, nameField(id, row.id))
}
