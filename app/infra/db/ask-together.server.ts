/**
 * One question to the database for all who ask in the same moment. Nothing is kept: whoever comes
 * while a question is on its way waits for the next, so no answer is older than its asking, and what
 * was revoked before somebody asked is revoked for them.
 */
export function askTogether<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
): (key: Key) => Promise<Answer | undefined> {
  let waiting: Waiting<Key, Answer> | null = null
  let underWay = false

  const send = async (): Promise<void> => {
    underWay = true
    while (waiting) {
      const { keys, resolve, reject } = waiting
      waiting = null
      await ask([...keys]).then(resolve, reject)
    }
    underWay = false
  }

  return async (key) => {
    waiting ??= newWaiting()
    waiting.keys.add(key)
    const { answers } = waiting
    if (!underWay) void send()
    return (await answers).get(key)
  }
}

type Waiting<Key, Answer> = {
  keys: Set<Key>
  answers: Promise<ReadonlyMap<Key, Answer>>
  resolve: (answers: ReadonlyMap<Key, Answer>) => void
  reject: (reason: unknown) => void
}

function newWaiting<Key, Answer>(): Waiting<Key, Answer> {
  let resolve: Waiting<Key, Answer>['resolve'] = () => undefined
  let reject: Waiting<Key, Answer>['reject'] = () => undefined
  const answers = new Promise<ReadonlyMap<Key, Answer>>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { keys: new Set(), answers, resolve, reject }
}
