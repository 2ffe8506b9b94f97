import { describe, expect, test } from 'vitest'
import { publicAudience } from './audience.ts'
import { startMemory } from './memory.ts'
import { message } from './message.ts'
import { protectPeople } from './people.ts'
import { release } from './release.ts'
import { rules } from './rule.ts'

test('try', () => {
  const people = protectPeople({
    groupings: [
      { name: 'age', groups: ['a', 'b', 'c'] },
      { name: 'x', groups: ['1', '2', '3'] },
    ],
    counts: [40, 3, 12, 20, 2, 0, 9, 9, 1],
  })
  for (const rule of Object.values(rules)) {
    const t0 = performance.now()
    const a = release({
      people,
      question: { by: ['age', 'x'] },
      audience: publicAudience(rule),
      memory: startMemory(),
      at: 1,
    })
    console.log(performance.now() - t0, a.outcome)
    if (a.outcome === 'refused') continue
    console.log(
      [
        ...a.table.cells.map((r, i) => [...r, a.table.rowTotals[i]!].map((p) => message(p)).join(' | ')),
        [...a.table.columnTotals, a.table.total].map((p) => message(p)).join(' | '),
      ].join('\n'),
    )
  }
})
