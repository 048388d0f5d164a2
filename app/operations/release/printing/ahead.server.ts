/**
 * The same items, each asked for while the one before is at work: so the database reads, and writes
 * what it was given last, while this process makes files.
 */
export async function* ahead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = source.next()
  for (;;) {
    const { done, value } = await next
    if (done) return
    next = source.next()
    // Whoever waits for it learns of its fault; whoever stopped before must not be stopped by it.
    next.catch(() => undefined)
    yield value
  }
}
