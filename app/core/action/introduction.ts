/** What each of two agencies says to "someone who works on the same would like to talk". */
export const answers = ['yes', 'no'] as const
export type Answer = (typeof answers)[number]

/** Days after which an introduction that nobody answered ends. */
export const introductionDays = 30

export type Introduction = Readonly<{
  askedAt: Date
  closedAt: Date | null
  sides: readonly Readonly<{ agencyId: string; answer: Answer | null }>[]
}>

export const introductionStates = ['open', 'waiting', 'named', 'ended'] as const
export type IntroductionState = (typeof introductionStates)[number]

const isOver = ({ askedAt, closedAt }: Introduction, now: Date): boolean =>
  closedAt !== null || now.getTime() - askedAt.getTime() >= introductionDays * 86_400_000

/** Whether names are given: both said yes, whatever the day is. */
export function isNamed({ sides }: Introduction): boolean {
  return sides.length === 2 && sides.every(({ answer }) => answer === 'yes')
}

/**
 * How it stands, as one side is told. A no, a withdrawal and the end of its time all look alike: who
 * said yes does not learn that the other said no. The other's yes is told only with one's own.
 */
export function stateFor(
  introduction: Introduction,
  agencyId: string,
  now: Date,
): IntroductionState {
  if (isNamed(introduction)) return 'named'
  const own = introduction.sides.find((side) => side.agencyId === agencyId)?.answer ?? null
  if (own === 'no' || isOver(introduction, now)) return 'ended'
  return own === 'yes' ? 'waiting' : 'open'
}

/** The same as supervisors see it: ended as soon as one says no. */
export function stateForHouse(introduction: Introduction, now: Date): IntroductionState {
  if (isNamed(introduction)) return 'named'
  const refused = introduction.sides.some(({ answer }) => answer === 'no')
  if (refused || isOver(introduction, now)) return 'ended'
  return introduction.sides.some(({ answer }) => answer === 'yes') ? 'waiting' : 'open'
}
