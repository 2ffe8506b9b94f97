import type { Estimate } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { oddsRatio } from '../statistics/odds-ratio.ts'
import { proportion } from '../statistics/proportion.ts'

/** How far an idea came, in order. */
export const ideaStages = ['raised', 'shortlisted', 'tested', 'adopted'] as const
export type IdeaStage = (typeof ideaStages)[number]

/** Whose an idea is. `joint` came from both sides. */
export type Origin = Side | 'joint'

/** One idea: whose it is, and the furthest stage that it reached. */
export interface IdeaFate {
  readonly from: Origin
  readonly reached: IdeaStage
}

/** What became of ideas: how many reached each stage, and as a share of those raised. */
export interface Survival {
  readonly reached: Readonly<Record<IdeaStage, number>>
  readonly share: Readonly<Record<IdeaStage, Estimate | null>>
}

/** Survival of each side's ideas, of joint ones, and the odds of lived ideas being adopted against learned ones. */
export interface IdeaSurvival {
  readonly by: BySide<Survival> & { readonly joint: Survival }
  /** Above 1, lived ideas were adopted more. Joint ideas are left out of it. */
  readonly adoptionOdds: Estimate | null
}

/**
 * What became of the ideas of each side, from raised to adopted.
 *
 * Shares have exact 95 % intervals; the odds ratio too. These are counts of ideas, not of people, but an idea may be known to be
 * someone's: show few of them with care. It cannot say whether the ideas that fell were good.
 *
 * @example ideaSurvival([{ from: 'lived', reached: 'adopted' }]).by.lived.share.adopted // { value: 1, ... }
 */
export function ideaSurvival(ideas: readonly IdeaFate[]): IdeaSurvival {
  const survival = (from: Origin): Survival => survivalOf(ideas.filter((idea) => idea.from === from))
  const by = { ...bySide(survival), joint: survival('joint') }
  const { lived, learned } = by
  return {
    by,
    adoptionOdds: oddsRatio({
      firstDid: lived.reached.adopted,
      firstDidNot: lived.reached.raised - lived.reached.adopted,
      secondDid: learned.reached.adopted,
      secondDidNot: learned.reached.raised - learned.reached.adopted,
    }),
  }
}

function survivalOf(ideas: readonly IdeaFate[]): Survival {
  const at = (stage: IdeaStage) =>
    ideas.filter(({ reached }) => ideaStages.indexOf(reached) >= ideaStages.indexOf(stage)).length
  const each = <T>(make: (stage: IdeaStage) => T) => ({
    raised: make('raised'),
    shortlisted: make('shortlisted'),
    tested: make('tested'),
    adopted: make('adopted'),
  })
  return { reached: each(at), share: each((stage) => proportion(at(stage), ideas.length)) }
}
