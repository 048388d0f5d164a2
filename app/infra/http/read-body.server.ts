/** A request's body as UTF-8 text; null where it is longer than `most` bytes or no UTF-8. */
export async function readBody(request: Request, most: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || !value) break
    size += value.length
    if (size > most) {
      await reader?.cancel()
      return null
    }
    parts.push(value)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    return null
  }
}
