import type { Db, Tx } from '#infra/db/connect.server.ts'

/** Administrators who can confirm something, but for these. */
export function otherAdmins(
  db: Db | Tx,
  but: readonly string[],
): Promise<{ id: string; email: string }[]> {
  return db.person.findMany({
    where: { roles: { has: 'admin' }, status: 'active', id: { notIn: [...but] } },
    select: { id: true, email: true },
  })
}
