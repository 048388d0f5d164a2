/**
 * Two pieces of work of one transaction, side by side. Where one fails, that is thrown once the other
 * has come to its end, too: nothing goes on in a transaction that is over.
 */
export async function together<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, Other]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}
