import { mergeConfig } from 'vitest/config'
import { packageTests } from '../vitest.shared.ts'

export default mergeConfig(packageTests(import.meta.url), {
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: { include: ['src/**/*.test.tsx', 'tests/**/*.test.tsx'], globalSetup: ['tests/postgres-servers.ts'] },
})
