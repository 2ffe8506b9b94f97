import type { Clouds } from '../groups/membership.ts'
import type { Fitted } from '../position/fitted.ts'
import { emptySide, type Side } from '../position/side.ts'
import type { Answer } from '../votes/vote.ts'

/** One answer that a state keeps: statement, vote, and time where known. */
export type KeptAnswer = readonly [statement: string, vote: Answer, time?: number]

/** A statement that somebody answered in two ways with nothing to say which came last, and when. */
export type UnclearAnswer = readonly [statement: string, time?: number]

/**
 * What it takes to place a person against a fitted map: plain JSON data. Numbers of statement j are `mean[j]` and `spread[j]`, over
 * (mean, loadings). `answers` and `unclear` grow with every update, people and statements in the natural order of their ids; a full
 * refit starts them anew.
 */
export type MapState = {
  readonly by: string
  readonly rank: number
  readonly centre: number
  readonly noise: number
  readonly personPrior: readonly number[]
  readonly statementPrior: readonly number[]
  readonly scale: readonly number[]
  readonly statements: Readonly<
    Record<
      string,
      {
        readonly mean: readonly number[]
        readonly spread: readonly number[]
        readonly clarity: number
        readonly answered: readonly number[]
      }
    >
  >
  readonly fewestAnswers: number
  readonly sureFrom: number
  readonly groups: readonly string[]
  readonly clouds: {
    readonly k: number
    readonly centres: readonly number[]
    readonly precision: readonly number[]
  }
  readonly answers: Readonly<Record<string, readonly KeptAnswer[]>>
  /** Kept so that an older vote, should it come late, does not pass for the last one. */
  readonly unclear: Readonly<Record<string, readonly UnclearAnswer[]>>
}

export type StateParts = {
  readonly by: string
  readonly fit: Fitted
  readonly scale: Float64Array
  readonly clouds: Clouds
  readonly groups: readonly string[]
  readonly fewestAnswers: number
  readonly sureFrom: number
  readonly statements: readonly string[]
  /** Answers to each statement from each group, group by group. */
  readonly answered: readonly Uint32Array[]
}

/** Packs a fit into plain data. */
export function packState(parts: StateParts): MapState {
  const { fit, clouds } = parts
  const side = fit.statements
  const size = 1 + side.rank
  return {
    by: parts.by,
    rank: side.rank,
    centre: fit.centre,
    noise: fit.noise,
    personPrior: [...fit.people.prior],
    statementPrior: [...side.prior],
    scale: [...parts.scale],
    statements: Object.fromEntries(
      parts.statements.map((id, j) => [
        id,
        {
          mean: [...side.mean.subarray(j * size, (j + 1) * size)],
          spread: [...side.spread.subarray(j * size * size, (j + 1) * size * size)],
          clarity: fit.clarity[j] as number,
          answered: parts.answered.map((each) => each[j] as number),
        },
      ]),
    ),
    fewestAnswers: parts.fewestAnswers,
    sureFrom: parts.sureFrom,
    groups: parts.groups,
    clouds: { k: clouds.k, centres: [...clouds.centres], precision: [...clouds.precision] },
    answers: {},
    unclear: {},
  }
}

/** What the map knows of a statement. An id may be any text, 'constructor' too, so only the record's own entries count. */
export const knownStatement = (state: MapState, id: string) =>
  Object.hasOwn(state.statements, id) ? state.statements[id] : undefined

/** How much an answer to each statement counts beside an average one; 1 where the map does not know it. */
export const clarityOf = (state: MapState, ids: readonly string[]): Float64Array =>
  Float64Array.from(ids, (id) => knownStatement(state, id)?.clarity ?? 1)

/** The statements' side of the fit for some statements only, in the order asked for. */
export function unpackStatements(state: MapState, ids: readonly string[]): Side {
  const side: Side = { ...emptySide(ids.length, state.rank), prior: Float64Array.from(state.statementPrior) }
  const size = 1 + state.rank
  for (const [row, id] of ids.entries()) {
    const known = knownStatement(state, id)
    if (!known) continue
    side.mean.set(known.mean, row * size)
    side.spread.set(known.spread, row * size * size)
  }
  return side
}

export const unpackClouds = ({ rank, clouds }: MapState): Clouds => ({
  k: clouds.k,
  rank,
  centres: Float64Array.from(clouds.centres),
  precision: Float64Array.from(clouds.precision),
})
