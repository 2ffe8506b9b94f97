import type { Side } from '../chart.ts'
import type { Stretch } from './ihi.ts'

/** One point as zone rules see it: its distance from the centre in sigmas, null when missing. */
export type ZonePoint = {
  readonly position: number
  readonly y: number | null
  readonly z: number | null
  readonly beyond: Side | null
}

const sides = [
  ['above', 1],
  ['below', -1],
] as const

export type ZoneRule = (points: readonly ZonePoint[]) => Stretch[]

/** Longest stretches in which every point holds, at least `length` long. A missing point breaks. */
function unbroken(
  points: readonly ZonePoint[],
  length: number,
  side: Side | null,
  holds: (z: number) => boolean,
): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (let index = 0; index <= points.length; index++) {
    const z = points[index]?.z ?? null
    if (z !== null && holds(z)) continue
    const [from, to] = [points[start], points[index - 1]]
    if (index - start >= length && from && to) found.push({ from: from.position, to: to.position, side })
    start = index + 1
  }
  return found
}

/** Each point outside a three sigma limit, by itself. */
export const beyondLimits: ZoneRule = (points) =>
  points.flatMap(({ position, beyond }) => (beyond ? [{ from: position, to: position, side: beyond }] : []))

/** So many points in a row on one side of the centre; a point on the centre breaks. */
export const oneSide =
  (length: number): ZoneRule =>
  (points) => [
    ...unbroken(points, length, 'above', (z) => z > 0),
    ...unbroken(points, length, 'below', (z) => z < 0),
  ]

/** `enough` of `window` points in a row farther out than `sigmas` on the same side; points beyond 3 count too. */
export const mostOf =
  (enough: number, window: number, sigmas: number): ZoneRule =>
  (points) =>
    sides.flatMap(([side, sign]) => {
      const found: Stretch[] = []
      for (let end = window - 1; end < points.length; end++) {
        const seen = points.slice(end - window + 1, end + 1)
        const far = seen.filter((point) => (point.z ?? 0) * sign > sigmas)
        const [from, to] = [far[0], far.at(-1)]
        if (far.length < enough || !from || !to || seen.some((point) => point.z === null)) continue
        const last = found.at(-1)
        if (last && from.position <= last.to) found[found.length - 1] = { ...last, to: to.position }
        else found.push({ from: from.position, to: to.position, side })
      }
      return found
    })

/** So many points in a row all rising or all falling; a tie or a gap breaks. */
export const rowOfSteps =
  (length: number): ZoneRule =>
  (points) => {
    const before = new Map(points.slice(1).map((point, index) => [point.position, points[index]?.position]))
    const found = sides.flatMap(([side, sign]) => {
      const steps = points.slice(1).map((point, index) => {
        const last = points[index]?.y ?? null
        const goesOn = point.y !== null && last !== null && (point.y - last) * sign > 0
        return { ...point, z: goesOn ? 1 : null }
      })
      return unbroken(steps, length - 1, side, () => true)
    })
    return found
      .map((run) => ({ ...run, from: before.get(run.from) ?? run.from }))
      .sort((one, other) => one.from - other.from)
  }

/** So many points in a row, each step the other way than the one before. */
export const alternating =
  (length: number): ZoneRule =>
  (points) => {
    const found: Stretch[] = []
    let start = 0
    const close = (end: number) => {
      const [from, to] = [points[start], points[end]]
      if (end - start + 1 >= length && from && to)
        found.push({ from: from.position, to: to.position, side: null })
    }
    let before = 0
    for (let index = 1; index < points.length; index++) {
      const [y, last] = [points[index]?.y ?? null, points[index - 1]?.y ?? null]
      const step = y === null || last === null ? 0 : Math.sign(y - last)
      if (step === 0 || step === before) {
        close(index - 1)
        start = step === 0 ? index : index - 1
      }
      before = step
    }
    close(points.length - 1)
    return found
  }

/** So many points in a row closer to the centre than one sigma. */
export const closeIn =
  (length: number): ZoneRule =>
  (points) =>
    unbroken(points, length, null, (z) => Math.abs(z) < 1)

/** So many points in a row farther out than one sigma, on either side. */
export const farOut =
  (length: number): ZoneRule =>
  (points) =>
    unbroken(points, length, null, (z) => Math.abs(z) > 1)
