import type { Outcome } from '#core/webhook/outcome.ts'

const byCode: Readonly<Record<string, Outcome>> = {
  ENOTFOUND: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  EAI_NONAME: 'name_unknown',
  EAI_NODATA: 'name_unknown',
  EAI_FAIL: 'name_unknown',
  EOTHERADDRESS: 'address_not_allowed',
  ECONNREFUSED: 'address_refused',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate_refused',
  HPE_HEADER_OVERFLOW: 'unexpected',
}

/** What an error of a name, a connection or a certificate says about the subscriber. */
export function failureOf(error: unknown): Outcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = byCode[code]
  if (known) return known
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|EPROTO|ERR_SSL/.test(code)) return 'certificate_refused'
  return code.startsWith('HPE_') ? 'unexpected' : 'not_connected'
}
