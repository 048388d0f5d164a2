import { type HelpService, numberFrom, type Purpose } from '#core/help/service.ts'

/** What is done for a person in danger, one after the other. */
export const caseSteps = ['hotline', 'embassy', 'police'] as const
export type CaseStep = (typeof caseSteps)[number]

export const stepOutcomes = ['done', 'skipped'] as const
export type StepOutcome = (typeof stepOutcomes)[number]

/** Countries as the case's tips coded them, ISO 3166-1 alpha-2: where the person is, and is from. */
export type Whereabouts = { places: readonly string[]; homes: readonly string[] }

export type Contact = {
  service: HelpService
  /** To dial inside its country, and from elsewhere; null where there is none. */
  inside: string | null
  abroad: string | null
}

const isFor = (service: HelpService, ...wanted: Purpose[]) =>
  service.for.some((use) => wanted.includes(use))

const fits: Record<CaseStep, (service: HelpService, at: Whereabouts) => boolean> = {
  hotline: (service, { places }) =>
    service.posted === undefined &&
    places.includes(service.country) &&
    isFor(service, 'held', 'work', 'talk'),
  // Without a nationality every embassy known in the place is shown: the person may tell which.
  embassy: (service, { places, homes }) =>
    service.posted === undefined
      ? homes.includes(service.country) && isFor(service, 'citizens')
      : places.includes(service.posted) && (homes.length === 0 || homes.includes(service.country)),
  police: (service, { places }) =>
    service.posted === undefined && places.includes(service.country) && isFor(service, 'emergency'),
}

/** Whom the directory names for a step: the nearest first, and of those the ones that were checked. */
export function contactsFor(
  step: CaseStep,
  directory: readonly HelpService[],
  at: Whereabouts,
): Contact[] {
  const near = ({ posted }: HelpService) => (posted === undefined ? 1 : 0)
  const checked = ({ verifiedOn }: HelpService) => (verifiedOn === null ? 1 : 0)
  return directory
    .filter((service) => fits[step](service, at))
    .toSorted((a, b) => near(a) - near(b) || checked(a) - checked(b))
    .map((service) => ({
      service,
      inside: numberFrom(service, true),
      abroad: numberFrom(service, false),
    }))
}

/** The steps that nobody has decided on. */
export function openSteps(decided: readonly { step: string }[]): CaseStep[] {
  return caseSteps.filter((step) => !decided.some((one) => one.step === step))
}
