export type Look = 'covered' | 'grey' | 'plain'

/** A file's own page. */
export function fileHref(number: number, evidenceId: string, look: Look = 'covered'): string {
  const page = `${bytesHref(number, evidenceId)}/view`
  return look === 'covered' ? page : `${page}?look=${look}#picture`
}

/** Its bytes: a picture covered unless asked for otherwise, anything else as a download. */
export function bytesHref(number: number, evidenceId: string, look: Look = 'covered'): string {
  const path = `/triage/cases/${number}/evidence/${evidenceId}`
  return look === 'covered' ? path : `${path}?look=${look}`
}
