import { exportParts, exportPurposeCodes } from '#core/export/purposes.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import type { TypedExport } from './typed-export.ts'
import { partNames, purposeNames } from './words.ts'

type Props = {
  desk: { formToken: string }
  typed: TypedExport | null
  errors: readonly { field: string; text: string }[]
}

/** What the copy is for, and what goes along. */
export function ExportForm({ desk, typed, errors }: Props) {
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.text
  return (
    <Section title="What it is for">
      <form method="post" noValidate>
        <FormToken value={desk.formToken} />
        <Select
          id="purpose"
          name="purpose"
          label="Who asks for it"
          empty="Choose"
          options={exportPurposeCodes.map((value) => ({ value, label: purposeNames[value] }))}
          value={typed?.purpose}
          error={errorOf('purpose')}
        />
        <TextInput
          id="authority"
          name="authority"
          label="Reference of the order or request"
          hint="Stands in the copy. Not needed where the reporter asked."
          value={typed?.authority}
          error={errorOf('authority')}
        />
        <TextArea
          compact
          id="words"
          name="words"
          label="Why, for our own record"
          hint="Kept as a note of the case, sealed. It does not stand in the copy."
          value={typed?.words}
          error={errorOf('words')}
        />
        <Checkboxes
          id="parts"
          name="parts"
          small
          label="What goes along with what was told"
          choices={exportParts.map((value) => ({ value, label: partNames[value] }))}
          value={typed?.parts ?? ['messages']}
          error={errorOf('parts')}
        />
        <ButtonRow>
          <Button>Look at what leaves</Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
