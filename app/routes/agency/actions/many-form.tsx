import { agencyActions } from '#core/release/actions.ts'
import { actionNames } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FileUpload } from '#ui/fields/file-upload.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { errorTitle } from '../words.ts'
import { KindFields } from './kind-fields.tsx'

export type TypedMany = {
  text: string
  shape: 'csv' | 'paste'
  kind: string
  reason: string
  date: string
  naming: string
  batch: string
}

type Props = { formToken: string; batch: string; typed: TypedMany | null; fault: string | null }

/** A list, pasted or from a file, and what holds for all of it. */
export function ManyForm({ formToken, batch, typed, fault }: Props) {
  return (
    <>
      <ErrorSummary title={errorTitle} errors={fault ? [{ href: '#text', text: fault }] : []} />
      <h2 id="list">{typed ? 'Change the list' : 'The list'}</h2>
      <form
        method="post"
        action="/agency/actions/many"
        encType="multipart/form-data"
        noValidate
        className="action-form"
      >
        <FormToken value={formToken} />
        <input type="hidden" name="batch" value={batch} />
        <input type="hidden" name="shape" value={typed?.shape ?? 'paste'} />
        <Select
          id="kind"
          name="kind"
          label="What did you do?"
          hint="A line that ends with an action of its own, as in “scam.example, domain suspended”, keeps that."
          empty="Each line says it"
          value={typed?.kind}
          options={agencyActions.map((kind) => ({ value: kind, label: actionNames[kind] }))}
        />
        <TextArea
          id="text"
          name="text"
          label={typed?.shape === 'csv' ? 'Your table' : 'One indicator or pattern a line'}
          hint="In any spelling: +66 2 123 4567, hxxps://scam[.]example, P-0042."
          error={fault ?? undefined}
          value={typed?.text}
        />
        <FileUpload
          id="file"
          name="file"
          label="Or a CSV file"
          optional
          limits="Up to 256 kB. Columns may be called value, type, pattern, action, reason, date, naming (nobody, sector or all) and id; our own indicators.csv with a column “action” will do."
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          added={[]}
          words={{ added: '', remove: '', upload: '' }}
        />
        <KindFields value={typed ?? {}} />
        <Button kind={typed && !fault ? 'secondary' : 'primary'}>Look at it first</Button>
      </form>
    </>
  )
}
