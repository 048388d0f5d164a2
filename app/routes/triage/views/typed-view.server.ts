import type { TypedView } from './view-form.tsx'

export function readTypedView(form: FormData): TypedView {
  const name = form.get('name')
  return { name: typeof name === 'string' ? name : '', shared: form.get('shared') === 'yes' }
}
