import type { Translate } from '#core/text/text.ts'
import { dangerField } from './danger-tick.tsx'

export function saysDanger(form: FormData): boolean {
  return form.get(dangerField) === 'yes'
}

/** What is written down where somebody ticked it and wrote nothing. */
export function withDanger(t: Translate, text: string, danger: boolean): string {
  return danger && text === '' ? t('danger.tick') : text
}
