import { seeded } from '../random.ts'
import { type Answers, rowCount } from '../votes/answers.ts'
import type { Fitted } from './fitted.ts'
import { predicted } from './predicted.ts'

const STEPS = 8

/**
 * Where a further axis may lie: the direction, over statements, along which people's residuals vary most, by power iteration from a
 * seeded start. Root mean square 1. A fit that begins there settles in a few steps.
 */
export function nextAxis(byPerson: Answers, fit: Fitted, seed: number): Float64Array {
  const residual = residuals(byPerson, fit)
  const random = seeded(seed, fit.statements.rank + 1)
  let axis = Float64Array.from({ length: fit.statements.rows }, () => 2 * random() - 1)
  for (let step = 0; step < STEPS; step++) axis = scaled(throughPeople(byPerson, residual, axis))
  return axis
}

function residuals(byPerson: Answers, fit: Fitted): Float64Array {
  const residual = new Float64Array(byPerson.at.length)
  for (let row = 0; row < rowCount(byPerson); row++) {
    for (let e = byPerson.start[row] as number; e < (byPerson.start[row + 1] as number); e++)
      residual[e] = (byPerson.vote[e] as number) - predicted(fit, row, byPerson.at[e] as number)
  }
  return residual
}

function throughPeople(
  { start, at }: Answers,
  residual: Float64Array,
  axis: Float64Array,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(axis.length)
  for (let row = 0; row + 1 < start.length; row++) {
    const from = start[row] as number
    const upto = start[row + 1] as number
    let along = 0
    for (let e = from; e < upto; e++) along += (residual[e] as number) * (axis[at[e] as number] as number)
    for (let e = from; e < upto; e++)
      next[at[e] as number] = (next[at[e] as number] as number) + along * (residual[e] as number)
  }
  return next
}

function scaled(axis: Float64Array): Float64Array<ArrayBuffer> {
  const size = Math.sqrt(axis.reduce((sum, each) => sum + each * each, 0) / Math.max(1, axis.length))
  return Float64Array.from(axis, (each) => each / (size || 1))
}
