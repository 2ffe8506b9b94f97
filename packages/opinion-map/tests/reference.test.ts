import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareFigures, type Expected } from '../bench/compare-figures.ts'
import { polisCompatible } from '../src/polis/polis-compatible.ts'
import { readFolder } from '../src/reading/read-folder.ts'

const root =
  process.env.EVENGROUND_REFERENCE ?? fileURLToPath(new URL('../../../../shared/reference', import.meta.url))
const folder = join(root, 'opinions', 'brexit-consensus')

describe.skipIf(!existsSync(folder))(
  'a real conversation (skipped where the reference data is not beside the repository)',
  () => {
    test('Polis figures agree to the last digit, and the folder says the same as its expected file', async () => {
      const expected = JSON.parse(
        readFileSync(join(folder, 'expected-given-groups.json'), 'utf8'),
      ) as Expected
      const { votes, groups, moderatedOut } = await readFolder(folder)
      const { agree, of, differences } = compareFigures(
        expected,
        polisCompatible(votes, groups, { moderatedOut }),
      )
      expect(differences).toEqual([])
      expect(agree).toBe(of)
      expect(of).toBeGreaterThan(1800)
    })
  },
)
