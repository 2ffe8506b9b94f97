import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { agreement } from '../bench/agreement.ts'
import { suggestGroups } from '../src/door.ts'

const reference =
  process.env.EVENGROUND_REFERENCE ?? fileURLToPath(new URL('../../../../shared/reference', import.meta.url))
const file = `${reference}/texts/nhs_fft_v6_single.jsonl`

test.skipIf(!existsSync(file))(
  'NHS feedback: groups agree with human labels at least as well as the target (skipped without reference texts)',
  () => {
    const rows: { id: string; text: string; label: string }[] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const k = new Set(rows.map((row) => row.label)).size
    const { groups } = suggestGroups(
      rows.map(({ id, text }) => ({ id, text })),
      { seed: 1, k },
    )
    const groupOf = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)))
    const { nmi } = agreement(
      rows.map(({ id }) => groupOf.get(id) ?? 'not yet grouped'),
      rows.map(({ label }) => label),
    )
    expect(nmi).toBeGreaterThanOrEqual(0.34)
  },
)
