import type { Side } from './side.ts'
import type { Step } from './step.ts'

/** Which step of the path a deed belongs to, by its verb in the ledger; verbs that are not here belong to none. */
const stepOfVerb: Readonly<Record<string, Step>> = {
  'said-purpose': 'gather',
  'said-served': 'gather',
  'added-served-group': 'gather',
  'said-mandate': 'gather',
  'asked-sponsor': 'gather',
  'noted-sponsor-answer': 'gather',
  'proposed-way': 'gather',
  'agreed-way': 'gather',
  'offered-pay': 'gather',
  'invited-partner': 'gather',
  'took-seat': 'gather',
  'sealed-guesses': 'gather',
  'opened-conversation': 'listen',
  'set-dates': 'listen',
  'typed-for-somebody': 'listen',
  'took-in-file': 'listen',
  'left-note': 'listen',
  'proposed-sharing': 'listen',
  'approved-sharing': 'listen',
  'refused-sharing': 'listen',
  'noted-fix': 'listen',
  'parked-idea': 'listen',
  'placed-voices': 'make-sense',
  'made-theme': 'make-sense',
  'changed-theme': 'make-sense',
  'merged-themes': 'make-sense',
  'split-theme': 'make-sense',
  'removed-theme': 'make-sense',
  'undid-theme-change': 'make-sense',
  'chose-quote': 'make-sense',
  'wrote-statement': 'choose',
  'worded-statement': 'choose',
  'approved-statement': 'choose',
  'opened-statements': 'choose',
  'proposed-decision': 'choose',
  'raised-concern': 'choose',
  'answered-concern': 'choose',
  'opened-voting': 'choose',
  voted: 'choose',
}

/** How much each side did in a step. */
export interface StepDeeds {
  readonly step: Step
  readonly lived: number
  readonly learned: number
}

const counted = ['gather', 'listen', 'make-sense', 'choose'] as const

/** Deeds by step and side, in the order of the path. */
export function deedsByStep(
  deeds: readonly { readonly verb: string; readonly side: Side; readonly deeds: number }[],
): readonly StepDeeds[] {
  return counted.map((step) => {
    const of = (side: Side) =>
      deeds
        .filter((each) => each.side === side && stepOfVerb[each.verb] === step)
        .reduce((sum, each) => sum + each.deeds, 0)
    return { step, lived: of('lived'), learned: of('learned') }
  })
}
