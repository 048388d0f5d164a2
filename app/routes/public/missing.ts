import { refuse } from '#infra/http/refusal.server.ts'

/** Any address that there is not: said in the citizen's words, with the way out. */
export function loader(): never {
  throw refuse(404, 'no_such_page')
}

export function action(): never {
  throw refuse(404, 'no_such_page')
}

export default function Missing() {
  return null
}
