/** Refusals that a guard throws; error pages say each in plain words. */
export function refuse(
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429,
  reason: string,
): Response {
  return new Response(reason, {
    status,
    statusText: reason,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** See other (RFC 9110, 15.4.4): where to go after a POST, or to sign in. */
export function seeOther(location: string, headers?: HeadersInit): Response {
  const all = new Headers(headers)
  all.set('Location', location)
  return new Response(null, { status: 303, headers: all })
}
