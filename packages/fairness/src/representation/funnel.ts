import type { Display } from '../small-numbers/display.ts'
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
 * How many of each group were invited, joined, spoke, had an idea adopted, and stayed, from counts that may be shown, so that it
 * can give no hidden one away. A share of a hidden count is hidden.
 *
 * @param tables one released view by the same grouping for each stage, all asked with one memory
 * @throws RangeError when a table is by two groupings, or its groups are not those of the others
 * It cannot say why people left; ask them.
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
