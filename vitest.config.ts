import { defineConfig } from 'vitest/config'

const shared = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['tests/core/**/*.test.{ts,tsx}', 'tests/ui/**/*.test.tsx'],
        },
      },
      { test: { ...shared, name: 'rules', include: ['tests/rules/**/*.test.ts'] } },
    ],
  },
})
