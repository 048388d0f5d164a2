/** Names of an object's members in canonical order, and what stands before the value of each. */
export type Members = Readonly<{ names: readonly string[]; begins: readonly string[] }>

/** The way down from the first name of an object to its last, in the order that they were given. */
type Step = { next: Map<string, Step>; members: Members | null }

const first: Step = { next: new Map(), members: null }
let steps = 0

/** Objects are made in a few ways; from here on (texts of strangers, say) nothing is kept. */
const stepsKept = 10_000

/** The members of an object: sorted once for all objects that have the same names in the same order. */
export function membersOf(object: object, begin: (name: string, at: number) => string): Members {
  const given = Object.keys(object)
  let step = first
  for (const name of given) {
    const known = step.next.get(name)
    if (known === undefined && steps >= stepsKept) return sorted(given, begin)
    step = known ?? added(step, name)
  }
  step.members ??= sorted(given, begin)
  return step.members
}

function added(step: Step, name: string): Step {
  const next: Step = { next: new Map(), members: null }
  step.next.set(name, next)
  steps += 1
  return next
}

/** The default order compares UTF-16 code units, which is the order of RFC 8785, 3.2.3. */
function sorted(given: readonly string[], begin: (name: string, at: number) => string): Members {
  const names = [...given].sort()
  return { names, begins: names.map(begin) }
}
