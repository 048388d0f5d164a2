import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { putAside, savePage } from '#core/tip/form/draft.ts'
import type { PagePath } from '#core/tip/journey/pages.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { describeDraftFiles } from '#operations/draft/describe-draft-files.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { removeDraftFile } from '#operations/draft/remove-draft-file.server.ts'
import type { RefusedFile } from '#operations/evidence/seal-files.server.ts'
import { readCaptions } from '../read-captions.ts'
import { readFiles } from '../read-files.server.ts'
import { readMarks } from '../read-marks.ts'
import { goOn, isChange, keepChange, putAsideFor, reportPath } from './journey.server.ts'

export type FilesProblem = {
  problem?: ErrorKey
  refused: RefusedFile[]
  /** Captions that are too long, as they were typed, by their files' ids. */
  captions: Record<string, string>
}

/** Buttons that stay on the page; any other goes on. */
const staying: ReadonlySet<string> = new Set(['upload', 'remove', 'save', 'look', 'later'])

/**
 * Adds what was chosen, takes one file back, or goes on; each also saves what was written and marked
 * under the files. One part that is wrong keeps no other from being saved.
 */
export async function sendFiles(
  args: ActionFunctionArgs,
  path: PagePath,
): Promise<Response | FilesProblem> {
  const { house } = args.context
  const change = isChange(args.request)
  const sent = await readFiles(args).catch((refusal: unknown) => {
    // A form that was open for too long: the page comes back with a fresh one.
    if (refusal instanceof Response && refusal.status === 403) return null
    throw refusal
  })
  if (!sent) return { problem: 'error.files_old_form', refused: [], captions: {} }
  if (!sent.ok) return { problem: 'error.files_too_large', refused: [], captions: {} }
  const [intent = '', fileId = ''] = String(sent.form.get('intent') ?? '').split(':')
  const goesOn = !staying.has(intent)
  const kept = await keepChange(args, (content) => {
    if (intent === 'later') return putAside(content, path)
    return goesOn ? savePage(content, path, {}) : content
  })

  const { captions, tooLong } = readCaptions(sent.form)
  await describeDraftFiles(house, kept.token, { captions, theirs: readMarks(sent.form) })
  if (intent === 'remove') await removeDraftFile(house, kept.token, fileId)
  const added =
    sent.files.length > 0
      ? await addDraftFiles(house, kept.token, sent.files)
      : { ok: true as const, refused: [] }
  const refused = [...sent.refused, ...(added.ok ? added.refused : [])]
  const problem = nothingChosen(intent, sent) ? 'error.no_file' : undefined
  if (problem || refused.length > 0 || tooLong.size > 0)
    return { problem, refused, captions: Object.fromEntries(tooLong) }
  if (intent === 'later') return putAsideFor(args, kept)
  if (!goesOn) return seeOther(reportPath(path, change), kept.headers)
  return goOn(kept, path, { change, closed: await closedPages(house) })
}

function nothingChosen(
  intent: string,
  { files, refused }: { files: unknown[]; refused: unknown[] },
) {
  return intent === 'upload' && files.length === 0 && refused.length === 0
}
