import { type Choice, faultOf, isSet, shownIn } from './choice.ts'
import { lastAnswers } from './last-answers.ts'
import type { FullSettings } from './settings.ts'
import { straightLining } from './straight-lining.ts'

/** Counts of one group's answers; each table is items x items, row by row. Sums are exact, so order cannot matter. */
export type Cells = {
  /** Row was on the left and chosen over column. */
  readonly left: Float64Array
  /** Row was on the left, column on the right was chosen. */
  readonly right: Float64Array
  /** Row on the left, column on the right, both matter equally. */
  readonly both: Float64Array
  /** Row beat column inside a set of three or four. */
  readonly set: Float64Array
}

export type LeftOut = { readonly why: string; readonly count: number }

export type Tally = {
  readonly items: readonly string[]
  /** Groups large enough for a ranking of their own, in code unit order, with their people. */
  readonly groups: readonly { readonly name: string; readonly people: number }[]
  /** Cells of people outside those groups first, then of each group. */
  readonly cells: readonly Cells[]
  readonly shown: readonly number[]
  readonly wins: readonly number[]
  readonly losses: readonly number[]
  readonly ties: readonly number[]
  readonly people: number
  readonly choices: number
  readonly straightLining: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * What one exploded pair of a set counts. The pairs of a set are not independent: at equal worths the scores of the 3 pairs
 * (of three) and the 5 pairs (of four) vary 4/3 and 9/5 times as much as those of as many separate pairs, worked out in README.
 */
const setWeight: Readonly<Record<number, number>> = { 3: 3 / 4, 4: 5 / 9 }

/** Weights are rounded to this grain; sums of them are then exact in double precision. */
const grain = 2 ** -20
const exact = (weight: number) => Math.round(weight / grain) * grain

/** Counts choices once; the fit never looks at single answers again. */
export function tally(given: readonly Choice[], settings: FullSettings): Tally {
  const { usable, leftOut } = sift(given, settings)
  const items = settings.items ? [...new Set(settings.items)].sort() : itemsIn(usable)
  const place = new Map(items.map((item, index) => [item, index]))
  const hurried = straightLining(usable)
  const groupOf = groupsOfPeople(usable)
  const groups = largeEnough(groupOf, settings.groupFloor, leftOut)
  const groupPlace = new Map(groups.map((group, index) => [group.name, index + 1]))
  const cells = Array.from({ length: groups.length + 1 }, () => emptyCells(items.length))
  const counts = { shown: zeros(items), wins: zeros(items), losses: zeros(items), ties: zeros(items) }
  const people = new Set<string>()
  for (const choice of usable) {
    people.add(choice.person)
    const group = choice.group === groupOf.get(choice.person) ? choice.group : undefined
    const own = cells[groupPlace.get(group ?? '') ?? 0] as Cells
    count(choice, own, counts, place, hurried.has(choice.person) ? settings.hurriedWeight : 1)
  }
  return {
    items,
    groups,
    cells,
    ...counts,
    people: people.size,
    choices: usable.length,
    straightLining: [...hurried].sort(),
    leftOut: [...leftOut].map(([why, count]) => ({ why, count })).sort((a, b) => (a.why < b.why ? -1 : 1)),
  }
}

type Counts = Record<'shown' | 'wins' | 'losses' | 'ties', number[]>

function count(
  choice: Choice,
  cells: Cells,
  counts: Counts,
  place: ReadonlyMap<string, number>,
  weight: number,
): void {
  const add = (table: Float64Array, row: number, column: number, by: number) => {
    const at = row * place.size + column
    table[at] = (table[at] as number) + exact(by)
  }
  const bump = (list: number[], at: number) => {
    list[at] = (list[at] as number) + 1
  }
  if (!isSet(choice)) {
    const left = place.get(choice.left) as number
    const right = place.get(choice.right) as number
    bump(counts.shown, left)
    bump(counts.shown, right)
    if (choice.chosen === 'neither') return
    add(cells[choice.chosen], left, right, weight)
    if (choice.chosen === 'both') {
      bump(counts.ties, left)
      bump(counts.ties, right)
    } else {
      bump(counts.wins, choice.chosen === 'left' ? left : right)
      bump(counts.losses, choice.chosen === 'left' ? right : left)
    }
    return
  }
  for (const item of choice.shown) bump(counts.shown, place.get(item) as number)
  const each = weight * (setWeight[choice.shown.length] as number)
  for (const [winner, loser] of exploded(choice)) {
    const row = place.get(winner) as number
    const column = place.get(loser) as number
    add(cells.set, row, column, each)
    bump(counts.wins, row)
    bump(counts.losses, column)
  }
}

/** The pairs that a best and a worst imply: best beats all others, all others beat worst. */
function exploded(choice: {
  shown: readonly string[]
  best: string
  worst: string
}): (readonly [string, string])[] {
  const others = choice.shown.filter((item) => item !== choice.best && item !== choice.worst)
  return [
    [choice.best, choice.worst] as const,
    ...others.flatMap((item) => [[choice.best, item] as const, [item, choice.worst] as const]),
  ]
}

function sift(given: readonly Choice[], settings: FullSettings) {
  const known = settings.items && new Set(settings.items)
  const isStrange = (choice: Choice) =>
    known !== undefined && !shownIn(choice).every((item) => known.has(item))
  const leftOut = new Map<string, number>()
  const sound: Choice[] = []
  for (const choice of given) {
    const why = faultOf(choice) ?? (isStrange(choice) ? 'an item is not on the list' : undefined)
    if (why === undefined) sound.push(choice)
    else leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  }
  const { kept, replaced, unclear } = lastAnswers(sound)
  if (replaced > 0) leftOut.set('answered again later', replaced)
  if (unclear > 0) leftOut.set('answered differently at the same time', unclear)
  return { usable: kept, leftOut }
}

function itemsIn(choices: readonly Choice[]): string[] {
  const items = new Set<string>()
  for (const choice of choices) {
    if (isSet(choice)) for (const item of choice.shown) items.add(item)
    else items.add(choice.left).add(choice.right)
  }
  return [...items].sort()
}

/** The group of everybody who named one; `several` for who named more than one, since nothing says which is right. */
function groupsOfPeople(choices: readonly Choice[]): ReadonlyMap<string, string | typeof several> {
  const groupOf = new Map<string, string | typeof several>()
  for (const { group, person } of choices) {
    if (group === undefined || group === '') continue
    const before = groupOf.get(person)
    groupOf.set(person, before === undefined || before === group ? group : several)
  }
  return groupOf
}

const several = Symbol('more than one group')

function largeEnough(
  groupOf: ReadonlyMap<string, string | typeof several>,
  floor: number,
  leftOut: Map<string, number>,
) {
  const people = new Map<string, number>()
  let split = 0
  for (const group of groupOf.values()) {
    if (group === several) split++
    else people.set(group, (people.get(group) ?? 0) + 1)
  }
  if (split > 0) leftOut.set('person named in more than one group (answers still count)', split)
  const all = [...people].map(([name, count]) => ({ name, people: count }))
  const groups = all.filter((group) => group.people >= floor).sort((a, b) => (a.name < b.name ? -1 : 1))
  const small = all.length - groups.length
  if (small > 0)
    leftOut.set('group with too few people for a ranking of its own (answers still count)', small)
  return groups.length > 1 ? groups : []
}

const zeros = (items: readonly string[]): number[] => new Array<number>(items.length).fill(0)

function emptyCells(size: number): Cells {
  const table = () => new Float64Array(size * size)
  return { left: table(), right: table(), both: table(), set: table() }
}
