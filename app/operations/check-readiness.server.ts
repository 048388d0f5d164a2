import type { House } from '#infra/house.server.ts'

/** Whether the database answers within two seconds. */
export async function checkReadiness(house: House): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref())
  const answered = house.db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answered, late])
}
