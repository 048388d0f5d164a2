import type { ActionFunctionArgs } from '@remix-run/node'
import {
  type DraftContent,
  putAside,
  savePage,
  shortcutPage,
  takeShortcut,
} from '#core/tip/form/draft.ts'
import { type FormValues, formOf, formValuesFrom } from '#core/tip/form/fields.ts'
import { judgeOverwrite } from '#core/tip/form/page-mark.ts'
import { type FieldError, keepTyped, parsePage } from '#core/tip/form/parse-page.ts'
import { addRow, removeRow } from '#core/tip/form/rows.ts'
import { isQuestionId, questions, type TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import {
  goOn,
  isChange,
  type Kept,
  keepChange,
  putAsideFor,
  tooManyBegun,
} from './journey.server.ts'

/** Why a page comes back although nothing on it is wrong. */
export type PageNote = 'old_form' | 'busy' | 'changed_elsewhere'

export type ShownAgain = {
  status: 200 | 400 | 403 | 409 | 429
  form: FormValues
  errors: readonly FieldError[]
  note?: PageNote
  /** What another window had saved here, and this form has replaced. */
  replaced?: TipAnswers
}

/** The name of the hidden field that says which answers the form was made from. */
export const markField = 'page_mark'

/**
 * What the button that was pressed asks for: `skip`, `shortcut`, `later`, `track:full`, `add:losses`,
 * `remove:losses:1`; anything else goes on.
 */
export async function sendPage(
  args: ActionFunctionArgs,
  page: JourneyPage,
): Promise<Response | ShownAgain> {
  const { form, vouched } = await readFormToShow(args)
  const values = formValuesFrom(form)
  const typed = keepTyped(page, values)
  if (!vouched) return { status: 403, form: typed, errors: [], note: 'old_form' }
  const [intent = '', id = '', index = ''] = (values.get('intent')?.[0] ?? '').split(':')
  const rows = isQuestionId(id) && page.questions.includes(id) ? id : undefined
  if (rows && intent === 'add') return { status: 200, form: addRow(rows, typed), errors: [] }
  if (rows && intent === 'remove')
    return { status: 200, form: removeRow(rows, typed, Number(index)), errors: [] }
  try {
    return await save(args, page, values, { intent, track: trackOf(intent, id) })
  } catch (refusal) {
    if (refusal instanceof Response && (await isBusy(refusal)))
      return { status: 429, form: typed, errors: [], note: 'busy' }
    throw refusal
  }
}

const isBusy = async (refusal: Response) =>
  refusal.status === 429 && (await refusal.clone().text()) === tooManyBegun

function trackOf(intent: string, code: string): TipAnswers['track'] {
  return intent === 'track' && (code === 'quick' || code === 'full') ? code : undefined
}

type Wish = { intent: string; track: TipAnswers['track'] }

async function save(
  args: ActionFunctionArgs,
  page: JourneyPage,
  values: FormValues,
  { intent, track }: Wish,
): Promise<Response | ShownAgain> {
  const parsed = parsePage(page, values)
  if (intent === 'later') return saveForLater(args, page, values)
  const skips = intent === 'skip' && !page.questions.some((one) => questions[one].required)
  if (!parsed.ok && !skips) return { status: 400, form: parsed.kept, errors: parsed.errors }

  const closed = await closedPages(args.context.house)
  const shortcut = intent === 'shortcut'
  const patch = parsed.ok ? (skips ? given(parsed.patch) : parsed.patch) : {}
  const { kept, shown } = await keepOver(args, page, values, (content) => {
    const saved = withTrack(savePage(content, page.path, patch), track)
    return shortcut ? takeShortcut(saved, closed) : saved
  })
  if (shown) return shown
  const change = isChange(args.request)
  return goOn(kept, page.path, { change, closed }, shortcut ? shortcutPage : undefined)
}

/** Saves a change; where it replaced what another window had saved, the page is to be shown again. */
async function keepOver(
  args: ActionFunctionArgs,
  page: JourneyPage,
  values: FormValues,
  change: (content: DraftContent) => DraftContent,
): Promise<{ kept: Kept; shown?: ShownAgain }> {
  let replaced: TipAnswers | undefined
  const kept = await keepChange(args, (content) => {
    const saved = change(content)
    const judged = judgeOverwrite(page, values.get(markField)?.[0], content.answers, saved.answers)
    replaced = judged === 'nothing' ? undefined : content.answers
    return saved
  })
  if (!replaced) return { kept }
  const form = formOf(page, kept.content.answers)
  return { kept, shown: { status: 409, form, errors: [], note: 'changed_elsewhere', replaced } }
}

/** Skipping leaves an answer that is there already alone. */
function given<Patch extends object>(patch: Patch): Partial<Patch> {
  const told = Object.entries(patch).filter(([, value]) => value !== undefined)
  return Object.fromEntries(told) as Partial<Patch>
}

const withTrack = (content: DraftContent, track: TipAnswers['track']): DraftContent =>
  track === undefined ? content : { ...content, answers: { ...content.answers, track } }

/** What stands on the page is kept, whether or not it can be read yet. */
async function saveForLater(
  args: ActionFunctionArgs,
  page: JourneyPage,
  values: FormValues,
): Promise<Response | ShownAgain> {
  const parsed = parsePage(page, values)
  const { kept, shown } = await keepOver(args, page, values, (content) =>
    parsed.ok
      ? { ...putAside(savePage(content, page.path, parsed.patch), page.path), seen: content.seen }
      : putAside(content, page.path, parsed.kept),
  )
  return shown ?? putAsideFor(args, kept)
}
