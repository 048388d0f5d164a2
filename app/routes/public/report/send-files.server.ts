import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { savePage } from '#core/tip/form/draft.ts'
import type { PagePath } from '#core/tip/journey/pages.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { removeDraftFile } from '#operations/draft/remove-draft-file.server.ts'
import type { RefusedFile } from '#operations/evidence/seal-files.server.ts'
import { readFiles } from '../read-files.server.ts'
import { goOn, isChange, keepChange, reportPath } from './journey.server.ts'

export type FilesProblem = { problem?: ErrorKey; refused: RefusedFile[] }

/** Adds what was chosen, takes one file back, or goes on; going on adds what was chosen, too. */
export async function sendFiles(
  args: ActionFunctionArgs,
  path: PagePath,
): Promise<Response | FilesProblem> {
  const { house } = args.context
  const change = isChange(args.request)
  const sent = await readFiles(args)
  if (!sent.ok) return { problem: 'error.files_too_large', refused: [] }
  const [intent, fileId = ''] = String(sent.form.get('intent') ?? '').split(':')
  if (intent === 'upload' && sent.files.length === 0)
    return { problem: 'error.no_file', refused: [] }

  const goesOn = intent !== 'upload' && intent !== 'remove'
  const kept = await keepChange(args, (content) => (goesOn ? savePage(content, path, {}) : content))
  if (intent === 'remove') await removeDraftFile(house, kept.token, fileId)
  else if (sent.files.length > 0) {
    const added = await addDraftFiles(house, kept.token, sent.files)
    if (added.ok && added.refused.length > 0) return { refused: added.refused }
  }
  if (!goesOn) return seeOther(reportPath(path, change), kept.headers)
  return goOn(kept, path, { change, closed: await closedPages(house) })
}
