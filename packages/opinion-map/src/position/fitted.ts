import type { Side } from './side.ts'

/**
 * value(person, statement) = centre + statement mean + person lean + position . loading, with noise of variance
 * `noise / clarity[statement]`: answers to a statement that views explain well tell more about a person.
 */
export type Fitted = {
  readonly people: Side
  readonly statements: Side
  readonly centre: number
  readonly noise: number
  readonly clarity: Float64Array
  /** False where people have no lean of their own: then how much they agree with everything is one of the axes. */
  readonly lean: boolean
}
