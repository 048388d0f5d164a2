import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { findPostgres } from './tests/support/postgres-cluster.ts'

const withDatabase = ['tests/operations/**/*.test.ts', 'tests/infra/**/*.test.ts']
/**
 * Where there is a PostgreSQL, the embedded database is asked what it could answer otherwise: how
 * connections, locks and transactions go. The browser's stories run on it, from the demo and the
 * first tip to a release, and `npm run test:embedded` all else.
 */
const onBoth = [
  'tests/infra/db/**/*.test.ts',
  'tests/operations/intake/filing.test.ts',
  'tests/operations/release/agency-keys.test.ts',
]
const withSite = ['tests/http/**/*.test.ts', 'tests/rules/guards.test.ts']
/** They look into the embedded database's files, or start a server that opens them. */
const withFolder = ['tests/http/{canaries,commands,demo,kill,start}.test.ts']

const shared = {
  environment: 'node' as const,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Reading all modules anew for each of three hundred files took longer than the tests. What a file
  // must not leave behind it takes away itself; each has a database and a site of its own.
  isolate: false,
}
// The globalSetup of one project serves all: it makes the databases that test files copy.
const database = {
  ...shared,
  globalSetup: ['tests/support/global-setup.ts'],
  pool: 'forks' as const,
}

const hasPostgres = findPostgres() !== null
if (!hasPostgres)
  process.stdout.write('No PostgreSQL is installed or wanted: the tests run on PGlite only.\n')

export default defineConfig({
  test: {
    // One more than there are processors: a test file waits for its database a third of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['tests/core/**/*.test.{ts,tsx}', 'tests/ui/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          exclude: withSite,
        },
      },
      {
        test: {
          ...database,
          name: 'pglite',
          include: hasPostgres ? [...onBoth, ...withFolder] : [...withDatabase, ...withSite],
        },
      },
      ...(hasPostgres
        ? [
            {
              test: {
                ...database,
                name: 'postgres',
                // Over HTTP once is enough, and the browser's stories run on the embedded one.
                include: [...withDatabase, ...withSite],
                exclude: withFolder,
                env: { HARBORLIGHT_TEST_DATABASE: 'postgres' },
              },
            },
          ]
        : []),
    ],
  },
})
