/** A request's own page, with what was just done. */
export function requestPath(id: string, done?: 'asked' | 'confirmed' | 'declined'): string {
  return `/staff/role-requests/${id}${done ? `?done=${done}` : ''}`
}
