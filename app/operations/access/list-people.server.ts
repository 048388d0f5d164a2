import type { House } from '#infra/house.server.ts'

const peoplePerPage = 50

const shown = {
  id: true,
  email: true,
  callSign: true,
  roles: true,
  status: true,
  createdAt: true,
  lastSignInAt: true,
  inviteExpiresAt: true,
  agency: { select: { id: true, name: true } },
  ssoIdentities: { select: { boundAt: true } },
  roleRequests: { where: { outcome: null }, select: { id: true } },
} as const

/** Real e-mail addresses stand on the people pages only; everywhere else it is the call-sign. */
export type PersonView = Awaited<ReturnType<typeof listPeople>>['people'][number]

/** People by call-sign, a page at a time; `after` is the last call-sign of the page before. */
export async function listPeople(
  house: House,
  filter: { status?: string; role?: string; agencyId?: string; after?: string },
) {
  const rows = await house.db.person.findMany({
    where: {
      status: filter.status,
      agencyId: filter.agencyId,
      ...(filter.role ? { roles: { has: filter.role } } : {}),
      ...(filter.after ? { callSign: { gt: filter.after } } : {}),
    },
    select: shown,
    orderBy: { callSign: 'asc' },
    take: peoplePerPage + 1,
  })
  const people = rows.slice(0, peoplePerPage)
  const more = rows.length > peoplePerPage
  return { people, next: more ? (people.at(-1)?.callSign ?? null) : null }
}

/** One person as the people pages show them. */
export function readPerson(house: House, id: string): Promise<PersonView | null> {
  return house.db.person.findUnique({ where: { id }, select: shown })
}
