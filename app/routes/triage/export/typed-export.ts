import { type ExportCommand, exportCommand } from '#core/export/purposes.ts'
import { fieldFaults } from '../keeping/words.ts'

export type TypedExport = { purpose: string; authority: string; words: string; parts: string[] }

export type ReadExport =
  | { ok: true; command: ExportCommand; typed: TypedExport }
  | { ok: false; errors: { field: string; text: string }[]; typed: TypedExport }

const faults: Readonly<Record<string, (typed: string) => string>> = {
  ...fieldFaults,
  purpose: () => 'Choose what it is for',
  parts: () => 'Choose from the list',
}

/** The form as it was sent, and what is wrong with it. */
export function readExport(form: FormData): ReadExport {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = {
    purpose: text('purpose'),
    authority: text('authority'),
    words: text('words'),
    parts: form.getAll('parts').map(String),
  }
  const read = exportCommand.safeParse(typed)
  if (read.success) return { ok: true, command: read.data, typed }
  const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  const said: Readonly<Record<string, string | string[]>> = typed
  return {
    ok: false,
    typed,
    errors: fields.map((field) => ({
      field,
      text: faults[field]?.(String(said[field] ?? '')) ?? field,
    })),
  }
}
