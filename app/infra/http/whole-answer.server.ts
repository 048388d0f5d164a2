/** Registered: routes come from the site's build, which has a copy of this module. */
const held = Symbol.for('harborlight.whole-answer')

/**
 * A response made of bytes that are at hand, in the coding they go out in: nothing compresses them any
 * more. Its stream says the same, to whoever reads that.
 */
export const wholeAnswer = (bytes: Uint8Array<ArrayBuffer>, headers: Headers): Response =>
  Object.assign(new Response(bytes, { headers }), { [held]: bytes })

/** The bytes of such a response, without reading its stream; undefined for any other. */
export function bytesOf(response: Response): Uint8Array | undefined {
  const bytes: unknown = Reflect.get(response, held)
  return bytes instanceof Uint8Array ? bytes : undefined
}
