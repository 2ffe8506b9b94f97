import { type Answers, rowCount } from '../votes/answers.ts'
import type { Fitted } from './fitted.ts'
import { emptySide, expect, type Side } from './side.ts'
import { roomFor, solveRow } from './solve-side.ts'
import { type Standing, signedScale } from './standing.ts'

/**
 * Places every row of answers against fixed statements: one small solve each, nothing learnt. `lean` is how much more than others
 * a person agrees with everything.
 */
export function placePeople(
  answers: Answers,
  weight: Float64Array,
  fit: Fitted,
): Standing & { readonly lean: Float64Array } {
  const rows = rowCount(answers)
  const { rank } = fit.statements
  const scale = signedScale(fit)
  const size = 1 + rank
  const position = new Float64Array(rows * rank)
  const spread = new Float64Array(rows * rank * rank)
  const lean = new Float64Array(rows)
  const one: Side = { ...emptySide(1, rank), prior: fit.people.prior }
  const room = roomFor(rank)
  expect(fit.statements, fit.clarity)
  for (let row = 0; row < rows; row++) {
    solveRow(answers, row, one, 0, fit.statements, fit.centre, fit.noise / (weight[row] as number), room)
    lean[row] = one.mean[0] as number
    for (let a = 0; a < rank; a++) {
      position[row * rank + a] = (one.mean[1 + a] as number) * (scale[a] as number)
      for (let b = 0; b < rank; b++) {
        const cov = one.spread[(1 + a) * size + 1 + b] as number
        spread[(row * rank + a) * rank + b] = cov * (scale[a] as number) * (scale[b] as number)
      }
    }
  }
  return { rank, scale, position, spread, lean }
}
