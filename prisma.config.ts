import { defineConfig } from 'prisma/config'

// `prisma generate` would download a native schema engine that generation never runs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
