import type { Translate } from '#core/text/text.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'

/** An error in words, its numbers as the language writes them. */
export function errorText(t: Translate, { messageKey, params }: FieldError): string {
  const numbers = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    new Intl.NumberFormat(t.lang).format(value),
  ])
  return t(messageKey, Object.fromEntries(numbers))
}
