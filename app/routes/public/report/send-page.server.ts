import type { ActionFunctionArgs } from '@remix-run/node'
import { textFor } from '#core/text/text.ts'
import { decimalMarkOf } from '#core/tip/amount.ts'
import {
  type DraftContent,
  putAside,
  savePage,
  shortcutPage,
  takeShortcut,
} from '#core/tip/form/draft.ts'
import { type FormValues, formValuesFrom } from '#core/tip/form/fields.ts'
import { keepTyped, type PageResult, parsePage } from '#core/tip/form/parse-page.ts'
import { addRow, removeRow } from '#core/tip/form/rows.ts'
import { isQuestionId, questions, type TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { goOn, isChange, putAsideFor } from './journey.server.ts'
import { changePlaces, keepOver } from './keep-over.server.ts'
import { showUnsaved } from './show-unsaved.server.ts'
import { originOf, type ShownAgain } from './shown-again.ts'

/**
 * What the button that was pressed asks for: `skip`, `shortcut`, `later`, `other`, `track:full`,
 * `add:losses`, `remove:losses:1`; anything else goes on. Whatever happens, what was typed is either
 * saved or on the page that comes back.
 */
export async function sendPage(
  args: ActionFunctionArgs,
  page: JourneyPage,
): Promise<Response | ShownAgain> {
  const { form, vouched } = await readFormToShow(args)
  const values = formValuesFrom(form)
  const again = { form: keepTyped(page, values), errors: [], origin: originOf(values) }
  if (!vouched) return { ...again, status: 403, note: 'old_form' }
  const [intent = '', id = '', index = ''] = (values.get('intent')?.[0] ?? '').split(':')
  const rows = isQuestionId(id) && page.questions.includes(id) ? id : undefined
  if (rows && intent === 'add') return { ...again, status: 200, form: addRow(rows, again.form) }
  if (rows && intent === 'remove')
    return { ...again, status: 200, form: removeRow(rows, again.form, Number(index)) }
  try {
    if (intent === 'other') return await changePlaces(args, page, again)
    return await save(args, page, values, { intent, track: trackOf(intent, id) })
  } catch (problem) {
    return showUnsaved(args, again, problem)
  }
}

const decimalOf = async ({ request }: ActionFunctionArgs) =>
  decimalMarkOf(textFor(await readLanguage(request)).lang)

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
  const parsed = parsePage(page, values, await decimalOf(args))
  if (intent === 'later') return saveForLater(args, page, values, parsed)
  const skips = intent === 'skip' && !page.questions.some((one) => questions[one].required)
  if (!parsed.ok && !skips)
    return { status: 400, form: parsed.kept, errors: parsed.errors, origin: originOf(values) }

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
  parsed: PageResult,
): Promise<Response | ShownAgain> {
  const { kept, shown } = await keepOver(args, page, values, (content) =>
    parsed.ok
      ? { ...putAside(savePage(content, page.path, parsed.patch), page.path), seen: content.seen }
      : putAside(content, page.path, parsed.kept),
  )
  return shown ?? putAsideFor(args, kept)
}
