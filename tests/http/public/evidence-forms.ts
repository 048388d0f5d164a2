/** A form with files, as a browser sends it. */
export function formOf(
  fields: Record<string, string>,
  files: { name: string; bytes: Uint8Array }[] = [],
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return form
}

/** The ids of the files that a page asks words about. */
export const captionFields = (page: string) =>
  [...page.matchAll(/name="caption:([^"]+)"/g)].map(([, id]) => id ?? '')

/** What a page puts into its form besides what a person writes. */
export const fieldsOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/name="(form_token|seen:[^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
/** The token of a page's form. */
export const spokenFor = /name="form_token" value="([^"]+)"/
