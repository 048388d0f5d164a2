import type { ActionFunctionArgs } from '@remix-run/node'
import { putAside, savePage } from '#core/tip/form/draft.ts'
import type { PagePath } from '#core/tip/journey/pages.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { waitToUpload } from '#infra/http/upload-share.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { describeDraftFiles } from '#operations/draft/describe-draft-files.server.ts'
import { openDraft } from '#operations/draft/open-draft.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { removeDraftFile } from '#operations/draft/remove-draft-file.server.ts'
import { dropGiven } from '#operations/evidence/seal-files.server.ts'
import { readCaptions, typedAbout, typedIn } from '../read-captions.ts'
import { type FilesForm, readFiles } from '../read-files.server.ts'
import { readMarks } from '../read-marks.ts'
import { filesNotKept, foreignForm } from './files-not-kept.server.ts'
import { type FilesShown, nothingAdded } from './files-shown.ts'
import { isImminent } from './intake.server.ts'
import { goOn, isChange, type Kept, keepChange, putAsideFor, reportPath } from './journey.server.ts'

/** Buttons that stay on the page; any other goes on. */
const staying: ReadonlySet<string> = new Set(['upload', 'remove', 'save', 'look', 'later'])

/**
 * Adds what was chosen, takes one file back, or goes on; each also saves what was written and marked
 * under the files. One part that is wrong keeps no other from being saved, and neither does a page
 * that was open for too long.
 */
export async function sendFiles(
  args: ActionFunctionArgs,
  path: PagePath,
): Promise<Response | FilesShown> {
  const sent = await readFiles(args, () => hasDraft(args)).catch(foreignForm)
  if ('status' in sent) return sent
  if (!sent.ok) {
    const captions = typedIn(readCaptions(sent.form))
    return { ...nothingAdded, status: 400, problem: 'error.files_too_large', captions }
  }
  const [intent = '', fileId = ''] = String(sent.form.get('intent') ?? '').split(':')
  const goesOn = !staying.has(intent)
  const kept = await keepChange(args, (content) => {
    if (intent === 'later') return putAside(content, path)
    return goesOn ? savePage(content, path, {}) : content
  }).catch((problem: unknown) => filesNotKept(args, sent, problem))
  if (!('token' in kept)) return kept

  const { house } = args.context
  const typed = readCaptions(sent.form)
  const theirs = readMarks(sent.form)
  const gone = await describeDraftFiles(house, kept.token, { ...typed, theirs })
  Object.assign(typed.unsaved, typedAbout(gone, typed))
  if (intent === 'remove') await removeDraftFile(house, kept.token, fileId)
  const { added, refused, wait } = await addFiles(args, kept, sent)
  const problem = nothingChosen(intent, sent) ? 'error.no_file' : undefined
  const { headers } = kept
  const shown = { headers, refused, captions: typed.unsaved, added, wait }
  if (kept.begun) return { ...shown, captions: typedIn(typed), status: 409, note: 'gone' }
  if (wait !== undefined) return { ...shown, status: 429 }
  if (problem || refused.length > 0 || Object.keys(typed.unsaved).length > 0)
    return { ...shown, status: 400, problem }
  if (sent.old) return { ...shown, status: 200, note: 'old_form' }
  if (intent === 'later') return putAsideFor(args, kept)
  const change = isChange(args.request)
  if (!goesOn) return seeOther(reportPath(path, change), headers)
  return goOn(kept, path, { change, closed: await closedPages(house) })
}

type Sent = Extract<FilesForm, { ok: true }>

async function hasDraft({ request, context: { house } }: ActionFunctionArgs): Promise<boolean> {
  return (await openDraft(house, await readCookie(house.env, 'draft', request))) !== null
}

async function addFiles(
  { context }: ActionFunctionArgs,
  { token, content }: Kept,
  { files, refused, byteSize }: Sent,
): Promise<Pick<FilesShown, 'added' | 'refused' | 'wait'>> {
  if (files.length === 0) return { added: 0, refused }
  const { house } = context
  const wait = isImminent(content.answers) ? null : await waitToUpload(context, byteSize)
  if (wait !== null) {
    await dropGiven(house, files)
    return { added: 0, refused, wait }
  }
  const result = await addDraftFiles(house, token, files)
  if (!result.ok) return { added: 0, refused }
  return {
    added: files.length - result.refused.length,
    refused: [...refused, ...result.refused],
  }
}

function nothingChosen(intent: string, { files, refused }: Sent) {
  return intent === 'upload' && files.length === 0 && refused.length === 0
}
