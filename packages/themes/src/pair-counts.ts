import type { Lists } from './reading.ts'
import type { SparseRows } from './sparse-rows.ts'

/** Only so many features of one saying are paired: a long text must not fill the table. */
const mostPaired = 96

/**
 * How often two features are found in the same chosen saying, by rows, each pair both ways. `place` gives the row of
 * each feature, -1 for one that is not counted; there are `count` rows. Pairs met
 * fewer than `fewest` times are left out.
 */
export function countPairs(
  features: Lists,
  chosen: Int32Array,
  place: Int32Array,
  count: number,
  fewest: number,
): SparseRows {
  const kept = distinctPlaces(features, chosen, place)
  const holders = invert(kept, count)
  const starts = new Int32Array(count + 1)
  const columns: number[] = []
  const values: number[] = []
  const together = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    for (const other of meet(kept, holders, row, together)) {
      const met = together[other] as number
      if (other !== row && met >= fewest) {
        columns.push(other)
        values.push(met)
      }
      together[other] = 0
    }
    starts[row + 1] = columns.length
  }
  return {
    rows: count,
    columnCount: count,
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
  }
}

/** Adds up in `together` how often each feature is met beside one, and lists those met. */
function meet(kept: Lists, holders: Lists, row: number, together: Int32Array): number[] {
  const met: number[] = []
  for (let h = holders.starts[row] as number; h < (holders.starts[row + 1] as number); h++) {
    const saying = holders.items[h] as number
    const end = kept.starts[saying + 1] as number
    for (let at = kept.starts[saying] as number; at < end; at++) {
      const other = kept.items[at] as number
      const before = together[other] as number
      if (before === 0) met.push(other)
      together[other] = before + 1
    }
  }
  return met
}

function distinctPlaces(features: Lists, chosen: Int32Array, place: Int32Array): Lists {
  const starts = new Int32Array(chosen.length + 1)
  const items: number[] = []
  chosen.forEach((saying, index) => {
    const begin = items.length
    for (let at = features.starts[saying] as number; at < (features.starts[saying + 1] as number); at++) {
      const here = place[features.items[at] as number] as number
      if (here < 0 || (items.length > begin && items[items.length - 1] === here)) continue
      if (items.length - begin < mostPaired) items.push(here)
    }
    starts[index + 1] = items.length
  })
  return { starts, items: Int32Array.from(items) }
}

/** For each item, the lists that hold it. */
function invert(lists: Lists, count: number): Lists {
  const starts = new Int32Array(count + 1)
  for (const item of lists.items) starts[item + 1] = (starts[item + 1] as number) + 1
  for (let item = 0; item < count; item++) {
    starts[item + 1] = (starts[item + 1] as number) + (starts[item] as number)
  }
  const next = starts.slice()
  const items = new Int32Array(lists.items.length)
  for (let list = 0; list + 1 < lists.starts.length; list++) {
    for (let at = lists.starts[list] as number; at < (lists.starts[list + 1] as number); at++) {
      const item = lists.items[at] as number
      const to = next[item] as number
      items[to] = list
      next[item] = to + 1
    }
  }
  return { starts, items }
}
