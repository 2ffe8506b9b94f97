import type { Display } from '../small-numbers/display.ts'
import type { Question } from '../small-numbers/question.ts'
import { type Share, share } from '../small-numbers/share.ts'
import type { ShownTable } from '../small-numbers/shown-table.ts'

/** How far people came, in order. */
export const funnelStages = ['invited', 'joined', 'spoke', 'adopted', 'stayed'] as const
export type FunnelStage = (typeof funnelStages)[number]

/** One group at one stage: how many, as a share of the stage before, and of those invited. */
export interface FunnelStep {
  readonly stage: FunnelStage
  readonly people: Display
  readonly ofStageBefore: Share | null
  readonly ofInvited: Share
}

/** One group through all stages. */
export interface FunnelGroup {
  readonly group: string
  readonly steps: readonly FunnelStep[]
}

/**
 * The view to ask for one stage: people by a grouping, only those who came this far or further. Count everyone once, with a grouping
 * that has the furthest stage they reached; then all stages are views of the same people, and one memory holds them together.
 *
 * @param by the grouping whose groups are compared
 * @param furthest the grouping with the furthest stage of each person; its groups are the five stages
 * @example stageQuestion('age', 'furthest', 'stayed') // { by: ['age'], only: { furthest: ['stayed'] } }
 */
export const stageQuestion = (by: string, furthest: string, stage: FunnelStage): Question => ({
  by: [by],
  only: { [furthest]: funnelStages.slice(funnelStages.indexOf(stage)) },
})

/**
 * How many of each group were invited, joined, spoke, had an idea adopted, and stayed, from counts that may be shown, so that it
 * can give no hidden one away. A share of a hidden count is hidden.
 *
 * Asking each stage as the same question of other people would give the first stage's answer again: use `stageQuestion`. It cannot
 * say why people left; ask them.
 *
 * @param tables for each stage the table released for its `stageQuestion`, all asked with one memory
 * @throws RangeError when a table is by two groupings, or its groups are not those of the others
 * @example funnel({ invited, joined, spoke, adopted, stayed })[0]?.steps[1]?.ofInvited // { percent: 50 }
 */
export function funnel(tables: Readonly<Record<FunnelStage, ShownTable>>): readonly FunnelGroup[] {
  const groups = tables.invited.rows
  for (const stage of funnelStages) {
    const { rows, columns } = tables[stage]
    if (columns.length > 0 || rows.join('\n') !== groups.join('\n'))
      throw new RangeError(`The stage "${stage}" has other groups than those invited`)
  }
  return groups.map((group, at) => {
    const people = (stage: FunnelStage) => tables[stage].rowTotals[at] as Display
    const steps = funnelStages.map((stage, index): FunnelStep => {
      const before = funnelStages[index - 1]
      return {
        stage,
        people: people(stage),
        ofStageBefore: before ? share(people(stage), people(before)) : null,
        ofInvited: share(people(stage), people('invited')),
      }
    })
    return { group, steps }
  })
}
