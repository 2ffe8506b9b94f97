import type { GroupStatistics } from '../src/polis/group-statistics.ts'
import type { PolisFigures } from '../src/polis/polis-compatible.ts'
import type { Representative } from '../src/polis/representative.ts'

type ByStatement = Readonly<Record<string, number>>

/** The shape of expected-given-groups.json. */
export type Expected = {
  readonly mod_out: readonly (string | number)[]
  readonly meta: readonly (string | number)[]
  readonly groups: Readonly<Record<string, readonly (string | number)[]>>
  readonly center: ByStatement
  readonly pc1: ByStatement
  readonly pc2: ByStatement
  readonly projection: Readonly<Record<string, readonly number[]>>
  readonly extremity: ByStatement
  readonly priority: ByStatement
  readonly group_aware_consensus: ByStatement
  readonly consensus: {
    readonly agree: readonly (string | number)[]
    readonly disagree: readonly (string | number)[]
  }
  readonly representative: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>
  readonly stats: Readonly<Record<string, Readonly<Record<string, GroupStatistics>>>>
}

/** Exact figures agree within this much, absolutely and relative to their size. */
const EXACT = 1e-9
/** Figures from a power iteration agree within this share of the largest value. */
const OF_LARGEST = 1e-3

const REPRESENTATIVE: Readonly<Record<string, keyof Representative>> = {
  tid: 'statement',
  n_success: 'nSuccess',
  n_trials: 'nTrials',
  p_success: 'pSuccess',
  p_test: 'pTest',
  repness: 'repness',
  repness_test: 'repnessTest',
  repful_for: 'repfulFor',
}

export type Comparison = {
  agree: number
  of: number
  readonly differences: string[]
  readonly bySection: Record<string, { agree: number; of: number }>
}

/** Compares every figure of the expected file; a figure that is missing on either side counts as not agreeing. */
export function compareFigures(expected: Expected, ours: PolisFigures): Comparison {
  const result: Comparison = { agree: 0, of: 0, differences: [], bySection: {} }
  exact(result, 'center', expected.center, ours.center)
  const signs = [sameWay(expected.pc1, ours.pc1), sameWay(expected.pc2, ours.pc2)] as const
  nearLargest(result, 'pc1', expected.pc1, times(ours.pc1, signs[0]))
  nearLargest(result, 'pc2', expected.pc2, times(ours.pc2, signs[1]))
  for (const axis of [0, 1] as const) {
    const of = (places: Readonly<Record<string, readonly number[]>>): ByStatement =>
      mapValues(places, (at) => at[axis] as number)
    nearLargest(
      result,
      `projection ${axis + 1}`,
      of(expected.projection),
      times(of(ours.projection), signs[axis]),
    )
  }
  nearLargest(result, 'extremity', expected.extremity, ours.extremity)
  nearLargest(result, 'priority', expected.priority, ours.priority)
  exact(result, 'group_aware_consensus', expected.group_aware_consensus, ours.groupAwareConsensus)
  for (const side of ['agree', 'disagree'] as const) {
    const lists = [expected.consensus[side].map(String), ours.consensus[side]] as const
    for (let i = 0; i < Math.max(lists[0].length, lists[1].length); i++)
      note(result, `consensus ${side}`, String(i), lists[0][i], lists[1][i], lists[0][i] === lists[1][i])
  }
  representatives(result, expected, ours)
  for (const [group, statements] of Object.entries(expected.stats))
    statistics(result, group, statements, ours.stats[group] ?? {})
  return result
}

function note(
  to: Comparison,
  section: string,
  where: string,
  expected: unknown,
  ours: unknown,
  same: boolean,
): void {
  to.bySection[section] ??= { agree: 0, of: 0 }
  const count = to.bySection[section]
  to.of++
  count.of++
  if (same) {
    to.agree++
    count.agree++
  } else to.differences.push(`${section} ${where}: expected ${expected}, ours ${ours}`)
}

const isExact = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= EXACT * Math.max(1, Math.abs(a), Math.abs(b))

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])]

function exact(to: Comparison, section: string, expected: ByStatement, ours: ByStatement): void {
  for (const key of keysOf(expected, ours))
    note(to, section, key, expected[key], ours[key], isExact(expected[key], ours[key]))
}

function nearLargest(to: Comparison, section: string, expected: ByStatement, ours: ByStatement): void {
  const largest = Object.values(expected).reduce((max, each) => Math.max(max, Math.abs(each)), 0)
  for (const key of keysOf(expected, ours)) {
    const off = Math.abs((expected[key] ?? Number.NaN) - (ours[key] ?? Number.NaN))
    note(to, section, key, expected[key], ours[key], off <= OF_LARGEST * largest)
  }
}

function representatives(to: Comparison, expected: Expected, ours: PolisFigures): void {
  for (const [group, list] of Object.entries(expected.representative)) {
    const mine = ours.representative[group] ?? []
    for (let i = 0; i < Math.max(list.length, mine.length); i++) {
      for (const [theirName, name] of Object.entries(REPRESENTATIVE)) {
        const [a, b] = [list[i]?.[theirName], mine[i]?.[name]]
        const same =
          name === 'statement' || typeof a !== 'number'
            ? String(a) === String(b)
            : isExact(a, b as number | undefined)
        note(to, 'representative', `group ${group}, ${i + 1}, ${theirName}`, a, b, same)
      }
    }
  }
}

function statistics(
  to: Comparison,
  group: string,
  expected: Readonly<Record<string, GroupStatistics>>,
  ours: Readonly<Record<string, GroupStatistics>>,
): void {
  for (const statement of keysOf(expected, ours)) {
    for (const name of keysOf(
      expected[statement] ?? {},
      ours[statement] ?? {},
    ) as (keyof GroupStatistics)[]) {
      const [a, b] = [expected[statement]?.[name], ours[statement]?.[name]]
      note(to, `stats of group ${group}`, `statement ${statement}, ${name}`, a, b, isExact(a, b))
    }
  }
}

const mapValues = <A, B>(of: Readonly<Record<string, A>>, value: (each: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(of).map(([key, each]) => [key, value(each)]))

const times = (of: ByStatement, sign: number): ByStatement => mapValues(of, (each) => each * sign)

/** 1 or -1: which way round our axis agrees with theirs. */
const sameWay = (expected: ByStatement, ours: ByStatement): number =>
  Object.entries(expected).reduce((sum, [key, each]) => sum + each * (ours[key] ?? 0), 0) < 0 ? -1 : 1
