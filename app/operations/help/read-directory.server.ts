import { readFile } from 'node:fs/promises'
import { builtInDirectory } from '#core/help/directory.ts'
import { operatorHelpSchema, unknownIds, withOperator } from '#core/help/operator-file.ts'
import type { HelpService } from '#core/help/service.ts'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import type { House } from '#infra/house.server.ts'

/**
 * The directory of help, with what the operator's file says of it. Whoever needs help gets the
 * built-in list, unverified, where that file is missing or broken.
 */
export async function readDirectory(house: House): Promise<readonly HelpService[]> {
  const text = await readFile(house.env.HELP_FILE, 'utf8').catch((error: unknown) => {
    if (!isErrno(error, 'ENOENT')) house.log.error({ event: 'help.file_unreadable' }, error)
    return null
  })
  if (text === null) return builtInDirectory
  const operator = operatorHelpSchema.safeParse(asJson(text))
  if (!operator.success) {
    house.log.error({ event: 'help.file_unreadable', code: operator.error.issues[0]?.code ?? '' })
    return builtInDirectory
  }
  const unknown = unknownIds(builtInDirectory, operator.data).length
  if (unknown > 0) house.log.warn({ event: 'help.id_unknown', count: unknown })
  return withOperator(builtInDirectory, operator.data)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
