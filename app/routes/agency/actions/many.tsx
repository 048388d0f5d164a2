import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { faultTexts } from '#core/action/faults.ts'
import { maxItems } from '#core/action/item.ts'
import { readCsv } from '#core/action/read-csv.ts'
import { type ReadRow, readPaste } from '#core/action/read-paste.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readUpload } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { previewActions } from '#operations/action/preview-actions.server.ts'
import { reportActions } from '#operations/action/report-actions.server.ts'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from '../form-text.ts'
import { ManyForm, type TypedMany } from './many-form.tsx'
import { ManyPreview, type PreviewRow } from './many-preview.tsx'
import { ActionNav } from './nav.tsx'

export const meta = () => [{ title: pageTitle('Report many actions') }]

/** What is typed or sent as a file; a thousand rows with room. */
const most = { maxFiles: 1, maxFileSize: 256 * 1024 }

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  return { desk: await deskOf(args, member), newId: uuidv7() }
}

/** Looks first; only what was looked at and sent once more is recorded. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.act')
  const form = await readUpload(args, most)
  const file = form.get('file')
  const fromFile = file instanceof File && file.size > 0
  const text = fromFile ? await file.text() : textOf(form, 'text')
  const typed = {
    text,
    shape: fromFile || textOf(form, 'shape') === 'csv' ? ('csv' as const) : ('paste' as const),
    kind: textOf(form, 'kind'),
    reason: textOf(form, 'reason'),
    date: textOf(form, 'date'),
    naming: textOf(form, 'naming'),
    // The same each time that this form is sent, so that it counts once.
    batch: textOf(form, 'batch'),
  }
  if (!isUuid(typed.batch)) throw refuse(400, 'form_malformed')
  const read = readRows(typed, house.now())
  if (!read.ok) return json({ typed, rows: null, fault: read.fault }, 400)
  const sender = { agencyId: member.agencyId, personId: member.id }
  const reads = read.rows.map((row) => row.read)
  if (textOf(form, 'step') === 'report') {
    const options = { via: typed.shape, batchId: typed.batch }
    const result = await reportActions(house, sender, reads, options)
    if (!result.ok) throw refuse(403, 'not_permitted')
    const recorded = result.reported.filter(({ outcome }) => outcome === 'recorded').length
    return seeOther(`/agency/actions?batch=${result.batchId}&recorded=${recorded}`)
  }
  const judged = await previewActions(house, member.agencyId, reads)
  const rows = read.rows.map(({ at, text: said }, index) => ({
    at,
    said,
    ...viewOf(judged[index]),
  }))
  return json({ typed, rows, fault: null })
}

type Judged = Awaited<ReturnType<typeof previewActions>>[number]

function viewOf(one: Judged | undefined) {
  if (!one?.ok)
    return { outcome: 'refused' as const, why: faultTexts[one?.reason ?? 'target_unknown'] }
  const { item, subject, known } = one
  return {
    outcome: known === null ? ('ready' as const) : ('known' as const),
    kind: item.kind,
    naming: item.naming,
    about: subject.indicator?.value ?? subject.title,
    harmless: subject.indicator === null || subject.indicator.type === 'company',
    pattern: formatPatternNumber(subject.number),
  }
}

type Typed = Omit<TypedMany, 'batch'>
type Rows = { ok: true; rows: ReadRow[] } | { ok: false; fault: string }

function readRows(typed: Typed, now: Date): Rows {
  if (typed.text.trim() === '') return { ok: false, fault: 'Type or choose what you acted on.' }
  if (typed.shape === 'paste') return { ok: true, rows: readPaste(typed.text, typed, now) }
  const read = readCsv(typed.text, typed, now)
  if (read.ok) return read
  const where = read.line === null ? '' : ` Something is wrong in line ${read.line}.`
  const fault = read.reason === 'empty' ? 'The file has no rows.' : `This is no table.${where}`
  return { ok: false, fault }
}

type Looked = { typed: TypedMany; rows: PreviewRow[] | null; fault: string | null }

export default function Many() {
  const { desk, newId } = useLoaderData<typeof loader>()
  const done = useActionData<Looked>()
  const typed = done?.typed ?? null
  return (
    <AgencyDesk
      desk={desk}
      current="agency_actions"
      title="Report many actions"
      lead={`Up to ${maxItems.toLocaleString('en')} at once. You see what we made of each before it counts.`}
    >
      <ActionNav current="/agency/actions/many" />
      {done?.rows && typed && (
        <ManyPreview formToken={desk.formToken} rows={done.rows} typed={typed} />
      )}
      <ManyForm
        formToken={desk.formToken}
        batch={typed?.batch ?? newId}
        typed={typed}
        fault={done?.fault ?? null}
      />
    </AgencyDesk>
  )
}
