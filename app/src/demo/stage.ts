import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Acting, type Command, perform, type World } from '../commands/command.ts'
import type { Outcome } from '../domain/problem.ts'
import type { Accounts } from '../store/accounts.ts'
import { findPerson } from '../store/doors.ts'
import { standingOf } from '../store/duties.ts'
import { reading } from '../store/store.ts'

const day = 86_400_000

/** Where the example is played: who is there, and the clock, which can be set back to an earlier day. */
export interface Stage {
  readonly world: World
  readonly accounts: Accounts
  readonly project: string
}

/** The world as it was so many days ago. */
export const daysBack = (world: World, days: number): World => ({
  ...world,
  now: () => new Date(world.now().getTime() - days * day),
})

/** The day so many days from now. */
export const dayFromNow = (world: World, days: number): string =>
  daysBack(world, -days).now().toISOString().slice(0, 10)

/** The token of a form of the example: the same each time it is played. */
export function tokenFor(what: string): string {
  const hex = createHash('sha256').update(`evenground demo ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const addressOf = (name: string): string => `${name.toLowerCase()}@harbour-view.example`

/** One of the invented people, as they stand in the project now. */
export async function actingAs({ world, accounts, project }: Stage, name: string): Promise<Acting> {
  const user = await accounts.ensure(addressOf(name), name)
  const found = await findPerson(world.database, user)
  if (!found) throw new Error(`${name} is not in the example yet`)
  const standing = await reading(world.database, found.organisation, (store) =>
    standingOf(store, project, found.person),
  )
  return { ...found, ...standing, project }
}

/** What came of something that the example does; it never does what people may not. */
export function worked<Value>(what: string, outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  const { id, fields } = outcome.problem
  throw new Error(`the example could not ${what}: ${id} ${JSON.stringify(fields ?? {})}`)
}

/** Lets one of the invented people do something, on an earlier day, as the program's own forms do it. */
export async function act<Input extends z.ZodType, Value>(
  stage: Stage,
  [name, daysAgo]: readonly [who: string, daysAgo: number],
  verb: Command<Input, Value>,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Value> {
  const by = await actingAs(stage, name)
  return worked(`let ${name} ${verb.may}`, await perform(daysBack(stage.world, daysAgo), by, verb, fields))
}
