import { BETWEEN, type OpinionMap, TOO_FEW_ANSWERS } from '../opinion-map.ts'
import type { StraightLining } from './straight-lining.ts'

/** One person's row of a map, in words and plain lists. */
export type PersonOnMap = {
  readonly id: string
  readonly answers: number
  readonly position: readonly number[]
  readonly error: readonly number[]
  /** How much more than others they agree with everything. */
  readonly lean: number
  readonly group: string | null
  /** Why there is no group. */
  readonly noGroup?: 'no clear groups' | 'between' | 'too few answers' | 'group not shown'
  readonly membership: Readonly<Record<string, number>>
  readonly flag?: StraightLining
}

/**
 * The row at a place in `map.people`.
 *
 * @throws RangeError when there is no such row
 * @example map.people.ids.map((_, at) => personOnMap(map, at))
 */
export function personOnMap(map: OpinionMap, at: number): PersonOnMap {
  const { people, groups, axes } = map
  const id = people.ids[at]
  if (id === undefined) throw new RangeError(`there is no person at ${at} of ${people.ids.length}`)
  const { rank } = axes
  const code = people.group[at] as number
  const k = people.membership.length / people.ids.length
  const clear = groups.length > 1
  const flag = people.flags.get(id)
  return {
    id,
    answers: people.answers[at] as number,
    position: [...people.position.subarray(at * rank, (at + 1) * rank)],
    error: [...people.error.subarray(at * rank, (at + 1) * rank)],
    lean: people.lean[at] as number,
    group: clear ? (groups[code]?.key ?? null) : null,
    ...(clear && code >= 0 ? {} : { noGroup: clear ? whyNone(code) : ('no clear groups' as const) }),
    membership: clear
      ? Object.fromEntries(groups.map(({ key }, g) => [key, people.membership[at * k + g] as number]))
      : {},
    ...(flag ? { flag } : {}),
  }
}

function whyNone(code: number): 'between' | 'too few answers' | 'group not shown' {
  if (code === BETWEEN) return 'between'
  return code === TOO_FEW_ANSWERS ? 'too few answers' : 'group not shown'
}
