import type { Place } from './question.ts'

/** How each place of a view is dealt with: shown, hidden since it is small, or hidden so that a small one stays private. */
export type Fate = 'shown' | 'small' | 'to protect'

/** A line of a view: a row or a column with its total, or the totals with theirs. One hidden place in it can be worked out. */
export type Line = readonly number[]

/** Every line of a view, as numbers of places. */
export function linesOf(places: readonly Place[]): Line[] {
  const lines: Line[] = []
  for (const along of ['row', 'column'] as const) {
    const keys = new Set(places.map((place) => place[along]))
    for (const key of keys) {
      const line = places.flatMap((place, at) => (place[along] === key ? [at] : []))
      if (line.length > 1) lines.push(line)
    }
  }
  return lines
}

/**
 * Hides a second place in every line that has only one hidden, until no line has.
 *
 * Which place is hidden depends on where it stands and never on how large it is: else the choice itself would tell. `canHide`
 * leaves out places that are nobody, and those already told, since hiding them protects nothing.
 */
export function hideInPairs(
  fates: readonly Fate[],
  canHide: readonly boolean[],
  lines: readonly Line[],
): Fate[] {
  const now = [...fates]
  for (let again = true; again; ) {
    again = false
    for (const line of lines) {
      const hidden = line.filter((at) => now[at] !== 'shown')
      if (hidden.length !== 1) continue
      const partner = nextShown(line, hidden[0] as number, now, canHide)
      if (partner === undefined) continue
      now[partner] = 'to protect'
      again = true
    }
  }
  return now
}

/** The next place after this one in its line that is shown and is somebody, round and round. The total comes last. */
function nextShown(
  line: Line,
  from: number,
  fates: readonly Fate[],
  canHide: readonly boolean[],
): number | undefined {
  const total = line.at(-1) as number
  const inside = line.slice(0, -1)
  const start = inside.indexOf(from) + 1
  const round = [...inside.slice(start), ...inside.slice(0, start), total]
  return round.find((at) => at !== from && fates[at] === 'shown' && canHide[at] === true)
}

/**
 * One more place to hide, when pairs were not enough: in a line with a place that the leak touches if there is one, else anywhere.
 * Undefined when all is hidden that can be.
 */
export function hideOneMore(
  fates: readonly Fate[],
  canHide: readonly boolean[],
  lines: readonly Line[],
  touched: readonly number[],
): Fate[] | undefined {
  const near = lines.filter((line) => touched.some((at) => line.includes(at)))
  const places = [...near.flat(), ...fates.keys()]
  const next = places.find((at) => fates[at] === 'shown' && canHide[at] === true)
  return next === undefined ? undefined : fates.map((fate, at) => (at === next ? 'to protect' : fate))
}
