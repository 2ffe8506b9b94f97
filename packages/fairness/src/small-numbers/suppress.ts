import { publicAudience } from './audience.ts'
import { startMemory } from './memory.ts'
import { type People, protectPeople } from './people.ts'
import { release } from './release.ts'
import type { Rule } from './rule.ts'
import type { ShownTable } from './shown-table.ts'

/**
 * One table alone, by one or two groupings, made safe to show with all its totals. Null when no way was found, which means
 * that it must not be shown.
 *
 * A table that stands beside others, or is shown again later, goes through `release`, which remembers.
 *
 * @throws RangeError when there are more than two groupings, or for counts that `protectPeople` does not take
 * @example suppress({ groupings: [{ name: 'age', groups: ['under 65', '65 or over'] }], counts: [40, 3] }, rules.cms11)
 */
export function suppress(people: People, rule: Rule): ShownTable | null {
  const names = people.groupings.map(({ name }) => name)
  if (names.length > 2) throw new RangeError('A table has one or two groupings')
  const by = names as [] | [string] | [string, string]
  const answer = release({
    people: protectPeople(people),
    question: { by },
    audience: publicAudience(rule),
    memory: startMemory(),
    at: 0,
  })
  return answer.outcome === 'released' ? answer.table : null
}
