import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'
import { OneAtATime } from './one-at-a-time.server.ts'

export type Db = PrismaClient
/** A transaction's client: what operations write through. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/** Connections per process: one writes while a few read. */
const poolSize = 10

export function connect(connectionString: string): Db {
  const adapter = new PrismaPg({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 30_000,
    Client: OneAtATime,
  })
  return new PrismaClient({
    adapter,
    // Prisma's messages carry query values (prisma#29497): nothing may print them.
    log: [],
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 15_000, timeout: 60_000 },
  })
}
