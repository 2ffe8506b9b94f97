import type { Grouping, Region } from './region.ts'
import { within } from './region.ts'

/** A view that is asked for: by none, one or two groupings, of everyone or only some. Totals always come with it. */
export interface Question {
  readonly by: readonly [] | readonly [string] | readonly [string, string]
  /** Only people in these groups. */
  readonly only?: Region
}

/** One place in a view: its row and column (`null` is the total) and the people it counts. */
export interface Place {
  readonly row: number | null
  readonly column: number | null
  readonly region: Region
}

/** A question laid out: the headings, and every place with its people. */
export interface Layout {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly places: readonly Place[]
}

/**
 * Lays a question out over the groups there are.
 *
 * @throws RangeError when it names a grouping or a group that there is none of
 */
export function layOut(question: Question, groupings: readonly Grouping[]): Layout {
  const only = narrowed(question.only ?? {}, groupings)
  const [rows = [], columns = []] = question.by.map((name) => offered(name, only, groupings))
  if (new Set(question.by).size !== question.by.length)
    throw new RangeError('A view needs two different groupings')
  const [byRow, byColumn] = question.by
  const places: Place[] = []
  for (const row of [...rows.keys(), null])
    for (const column of [...columns.keys(), null]) {
      let region = only
      if (row !== null && byRow) region = within(region, { [byRow]: [rows[row] ?? ''] })
      if (column !== null && byColumn) region = within(region, { [byColumn]: [columns[column] ?? ''] })
      places.push({ row, column, region })
    }
  return { rows, columns, places }
}

const find = (name: string, groupings: readonly Grouping[]): Grouping => {
  const found = groupings.find((grouping) => grouping.name === name)
  if (!found) throw new RangeError(`There is no grouping called ${name}`)
  return found
}

const offered = (name: string, only: Region, groupings: readonly Grouping[]): readonly string[] =>
  find(name, groupings).groups.filter((group) => only[name]?.includes(group) ?? true)

/** A filter that names every group leaves nobody out, so it is dropped: one region has one key. */
function narrowed(only: Region, groupings: readonly Grouping[]): Region {
  const kept: Record<string, readonly string[]> = {}
  for (const [name, groups] of Object.entries(only)) {
    const grouping = find(name, groupings)
    const unknown = groups.find((group) => !grouping.groups.includes(group))
    if (unknown !== undefined) throw new RangeError(`There is no group called ${unknown} in ${name}`)
    const chosen = grouping.groups.filter((group) => groups.includes(group))
    if (chosen.length < grouping.groups.length) kept[name] = chosen
  }
  return kept
}
