import type { z } from 'zod'
import type { Duty } from '../domain/duty.ts'
import { type Action, may } from '../domain/policy.ts'
import type { FieldErrors, Outcome } from '../domain/problem.ts'
import { problem } from '../domain/problem.ts'
import type { Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { noteInLedger } from '../store/ledger.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { changing, type Store } from '../store/store.ts'

/** Who does something: a signed-in person of one organisation, with their side in the project at hand. */
export interface Acting {
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly steward: boolean
  readonly side: Side | null
  readonly duties: readonly Duty[]
  readonly outside?: boolean
  readonly project: string | null
}

/** What commands and readers work in. Time comes from the edges. */
export interface World {
  readonly database: Database
  readonly key: OutsideKey
  readonly now: () => Date
  /** Tells the open pages of a project that something changed. Called after the commit, never inside the transaction. */
  readonly announce: (project: string) => void
}

export interface Doing {
  readonly store: Store
  readonly by: Acting
  readonly at: Date
  readonly key: OutsideKey
}

/** One verb: what it takes, who may, and what it does, all in one transaction with its ledger rows. */
export interface Command<Input extends z.ZodType, Value> {
  readonly input: Input
  readonly may: Action
  run(doing: Doing, input: z.output<Input>): Promise<Outcome<Value>>
}

export const command = <Input extends z.ZodType, Value>(made: Command<Input, Value>): Command<Input, Value> =>
  made

/** The first error of each field, by message id, in the order the fields stand. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= issue.message.startsWith('error.') ? issue.message : 'error.not-right'
  }
  return errors
}

/** Carries a command out, or says what is in the way. Nothing is half done. */
export async function perform<Input extends z.ZodType, Value>(
  world: World,
  by: Acting,
  verb: Command<Input, Value>,
  given: unknown,
): Promise<Outcome<Value>> {
  if (!may(by, verb.may)) return problem('not-yours')
  const parsed = verb.input.safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const outcome = await changing(
    world.database,
    by.organisation,
    async (store) => {
      const result = await verb.run({ store, by, at: world.now(), key: world.key }, parsed.data)
      if (result.ok) await noteInLedger(store, by, result.notes)
      return result
    },
    (result) => result.ok,
  )
  if (outcome.ok)
    for (const project of new Set(outcome.notes.map((note) => note.project)))
      if (project) world.announce(project)
  return outcome
}
