import type { Fields } from '#core/routing/typed-rule.ts'

/** A form's fields as core reads them. */
export function fieldsOf(form: FormData): Fields {
  const texts = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === 'string')
  return { one: (name) => texts(name)[0] ?? '', all: texts }
}
