/** What can go wrong, as TAXII says it (TAXII 2.1, section 3.6.1). */
export const faults = {
  key_refused: {
    status: 401,
    title: 'The key was not accepted',
    description: 'Send a live key as the password of HTTP Basic with any user name, or as Bearer.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests with this key',
    description: 'Wait as many seconds as Retry-After says.',
  },
  scope_missing: {
    status: 403,
    title: 'This key is not for TAXII',
    description: 'Make a key that is, on /agency/keys.',
  },
  network_refused: {
    status: 403,
    title: 'This key is not used from here',
    description:
      'It was made for certain networks and this request came from none of them. The agency is told.',
  },
  agreement_needed: {
    status: 403,
    title: 'The data-sharing agreement is not accepted',
    description:
      'One of your agency’s members accepts it on /agency/agreement. Keys work again at once.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing here for you',
    description: 'No such address, API root, collection or object, or it is not for your agency.',
  },
  not_acceptable: {
    status: 406,
    title: 'Only TAXII 2.1 is spoken here',
    description: 'Accept application/taxii+json, with version=2.1 or without a version.',
  },
  parameter_malformed: {
    status: 400,
    title: 'A parameter could not be read',
    description: 'It is misspelt, given twice, or not for this address.',
  },
  cursor_refused: {
    status: 400,
    title: 'This "next" does not belong here',
    description:
      'Send it to the address that gave it, with the same filters. Or begin again with added_after.',
  },
  read_only: {
    status: 403,
    title: 'Collections can only be read',
    description: 'can_write is false for every collection.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address can only be read',
    description: 'Use GET or HEAD.',
  },
} as const satisfies Record<string, { status: number; title: string; description: string }>

export type Fault = keyof typeof faults

/** A TAXII error message. `details` name what the reader sent, never its value. */
export function faultMessage(fault: Fault, details?: Readonly<Record<string, string>>) {
  const { status, title, description } = faults[fault]
  return {
    title,
    description,
    error_code: fault,
    http_status: String(status),
    ...(details && { details }),
  }
}
