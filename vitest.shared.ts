import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The test settings every package shares: its own folder, the sources of its neighbours, tests beside the code or in tests/. */
export const packageTests = (configUrl: string) =>
  defineConfig({
    root: fileURLToPath(new URL('.', configUrl)),
    resolve: { conditions: ['evenground-source'] },
    ssr: { resolve: { conditions: ['evenground-source'], externalConditions: ['evenground-source'] } },
    test: {
      include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      pool: 'threads',
    },
  })
