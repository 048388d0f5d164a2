import type { ActionFunctionArgs } from '@remix-run/node'
import { type DraftContent, savePage, shortcutPage, takeShortcut } from '#core/tip/form/draft.ts'
import { type FormValues, formValuesFrom } from '#core/tip/form/fields.ts'
import { type FieldError, keepTyped, parsePage } from '#core/tip/form/parse-page.ts'
import { addRow, removeRow } from '#core/tip/form/rows.ts'
import { isQuestionId, questions } from '#core/tip/journey/catalogue.ts'
import type { ClosedPages, JourneyPage } from '#core/tip/journey/flow.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { goOn, isChange, keepChange } from './journey.server.ts'

export type ShownAgain = { form: FormValues; errors: readonly FieldError[] }

/**
 * What the button that was pressed asks for: `skip`, `shortcut`, `add:losses`, `remove:losses:1`;
 * anything else goes on.
 */
export async function sendPage(
  args: ActionFunctionArgs,
  page: JourneyPage,
): Promise<Response | ShownAgain> {
  const values = formValuesFrom(await readForm(args))
  const [intent = '', id = '', index = ''] = (values.get('intent')?.[0] ?? '').split(':')
  const rows = isQuestionId(id) && page.questions.includes(id) ? id : undefined
  if (rows && intent === 'add') return { form: addRow(rows, keepTyped(page, values)), errors: [] }
  if (rows && intent === 'remove')
    return { form: removeRow(rows, keepTyped(page, values), Number(index)), errors: [] }

  const closed = await closedPages(args.context.house)
  if (intent === 'skip' && !page.questions.some((one) => questions[one].required))
    return save(args, page, closed, (content) => savePage(content, page.path, {}))

  const parsed = parsePage(page, values)
  if (!parsed.ok) return { form: parsed.kept, errors: parsed.errors }
  const shortcut = intent === 'shortcut'
  return save(
    args,
    page,
    closed,
    (content) => {
      const saved = savePage(content, page.path, parsed.patch)
      return shortcut ? takeShortcut(saved, closed) : saved
    },
    shortcut ? shortcutPage : undefined,
  )
}

async function save(
  args: ActionFunctionArgs,
  { path }: JourneyPage,
  closed: ClosedPages,
  change: (content: DraftContent) => DraftContent,
  wanted?: typeof shortcutPage,
): Promise<Response> {
  const kept = await keepChange(args, change)
  return goOn(kept, path, { change: isChange(args.request), closed }, wanted)
}
