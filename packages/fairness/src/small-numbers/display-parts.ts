import type { Audience } from './audience.ts'
import type { Display } from './display.ts'
import { startMemory } from './memory.ts'
import { type People, protectPeople } from './people.ts'
import { open, type Protected } from './protected.ts'
import { release } from './release.ts'
import type { ShownTable } from './shown-table.ts'

/** The parts of a whole and their sum, as they may be shown beside each other. */
export interface DisplayedParts<Part extends string> {
  readonly parts: Readonly<Record<Part, Display>>
  readonly total: Display
}

/**
 * Counts that together make a whole, each person in one of them, with their sum. None can be worked out from the others: 12 heard, 10
 * of them lived, would tell of 2 learned.
 *
 * For one moment alone. What is shown again later, or beside other views of the same people, goes through `release`.
 *
 * @throws RangeError without parts, or when they do not count the same thing
 * @example displayParts({ lived: protect(10), learned: protect(2) }, publicAudience(rules.lt5))
 */
export function displayParts<Part extends string>(
  parts: Readonly<Record<Part, Protected<number>>>,
  audience: Audience,
): DisplayedParts<Part> {
  const names = Object.keys(parts) as Part[]
  const opened = names.map((name) => open(parts[name]))
  const subject = opened[0]?.subject
  if (subject === undefined || opened.some((one) => one.subject !== subject))
    throw new RangeError('Parts of a whole must count the same thing')
  const people: People = {
    groupings: [{ name: 'part', groups: names }],
    counts: opened.map(({ value }) => value),
  }
  const question = { by: ['part'] } as const
  const answer = release({
    people: protectPeople(people, subject),
    question,
    audience,
    memory: startMemory(),
    at: 0,
  })
  return answer.outcome === 'refused' ? untold(names) : told(names, answer.table)
}

const together = <Part extends string>(names: readonly Part[], part: (at: number) => Display) =>
  Object.fromEntries(names.map((name, at) => [name, part(at)])) as Record<Part, Display>

const told = <Part extends string>(names: readonly Part[], table: ShownTable): DisplayedParts<Part> => ({
  parts: together(names, (at) => table.rowTotals[at] as Display),
  total: table.total,
})

const untold = <Part extends string>(names: readonly Part[]): DisplayedParts<Part> => ({
  parts: together(names, () => ({ hidden: 'to protect' })),
  total: { hidden: 'to protect' },
})
