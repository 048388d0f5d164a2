import type { Translate } from '#core/text/text.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'

/** An error in words, its numbers as the language writes them. */
export function errorText(t: Translate, { messageKey, params }: FieldError): string {
  const shown = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? new Intl.NumberFormat(t.lang).format(value) : value,
  ])
  return t(messageKey, Object.fromEntries(shown))
}
