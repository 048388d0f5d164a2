/** An agency's program: asks a feed with a key, by Bearer unless told. */
export function feedReader(origin: string, key: string) {
  return (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(origin + path, {
      redirect: 'manual',
      ...init,
      headers: { authorization: `Bearer ${key}`, ...init.headers },
    })
}
