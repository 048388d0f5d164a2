import { type HelpService, numberFrom, type Purpose, purposes } from './service.ts'

/** ISO 3166-1 alpha-2 each; left out where the person does not say. */
export type HelpQuestion = Readonly<{ here?: string; passport?: string; to?: string }>

/** A service and the number to dial from where the person is; null where it can only be written to. */
export type ReachableService = Readonly<{ service: HelpService; number: string | null }>

export type ChosenHelp = Readonly<{
  /** In the country where the person is. */
  here: readonly ReachableService[]
  /** The person's own country: who helps its citizens abroad. Empty where nobody is known. */
  own: readonly ReachableService[]
  /** In the country that the road leads to. */
  there: readonly ReachableService[]
  /** What is sorely missing in `here`: nobody is known for it. */
  missing: readonly Purpose[]
}>

const rank = ({ for: uses }: HelpService): number =>
  Math.min(...uses.map((use) => purposes.indexOf(use)))

/** `at`: where the person stands, to whom an embassy elsewhere is of no use. */
function reachable(
  directory: readonly HelpService[],
  country: string,
  inside: boolean,
  at: string | undefined,
): ReachableService[] {
  return directory
    .filter((one) => one.country === country && (one.posted === undefined || one.posted === at))
    .map((service) => ({ service, number: numberFrom(service, inside) }))
    .filter(({ service, number }) => number !== null || service.chat !== undefined)
    .sort((a, b) => nearest(a) - nearest(b) || rank(a.service) - rank(b.service))
}

const nearest = ({ service }: ReachableService): number => (service.posted === undefined ? 1 : 0)

const isFor =
  (...wanted: Purpose[]) =>
  ({ service }: ReachableService) =>
    service.for.some((use) => wanted.includes(use))

/**
 * Who can help this person, from where they are: short numbers only for the country they stand in,
 * their own country's line for citizens abroad, and what is known of the country they were sent to.
 */
export function chooseHelp(
  directory: readonly HelpService[],
  { here, passport, to }: HelpQuestion,
): ChosenHelp {
  const atHome = passport !== undefined && passport === here
  const local = here === undefined ? [] : reachable(directory, here, true, undefined)
  const own =
    passport === undefined || atHome
      ? []
      : reachable(directory, passport, false, here).filter(isFor('citizens', 'held', 'work'))
  const there =
    to === undefined || to === here || to === passport
      ? []
      : // Whoever is still elsewhere may need to know what to dial on arrival.
        [
          ...reachable(directory, to, true, undefined).filter(isFor('emergency', 'held', 'work')),
          ...(passport === undefined
            ? []
            : reachable(directory, passport, false, to).filter(
                ({ service }) => service.posted === to,
              )),
        ]
  const missing =
    here === undefined
      ? []
      : (['emergency', 'held'] as const).filter((use) => !local.some(isFor(use)))
  // A line for citizens abroad is of no use to a foreigner in that country.
  const useful = local.filter(
    (one) => atHome || passport === undefined || one.service.for.some((use) => use !== 'citizens'),
  )
  return { here: useful, own, there, missing }
}
