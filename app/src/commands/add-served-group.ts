import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybePercent, maybeWhole } from '../domain/typed-number.ts'
import { maybeDay, written } from '../domain/written.ts'
import { addServedGroup as add, isServedGroup } from '../store/served.ts'
import { command } from './command.ts'

/** Names a group among the people served, with how many they are or which share, and who says so. */
export const addServedGroup = command({
  input: z.object({
    token: FormToken,
    name: written({ most: 120 }),
    people: maybeWhole({ most: 1_000_000_000 }),
    percent: maybePercent,
    source: written({ most: 300 }),
    countedOn: maybeDay,
  }),
  may: 'gather',
  async run({ store, by, at }, input) {
    if (!by.project) return problem('not-yours')
    if ((input.people === null) === (input.percent === null))
      return problem('check-fields', { people: 'error.one-of-two' })
    if (input.countedOn && input.countedOn > at.toISOString().slice(0, 10))
      return problem('check-fields', { countedOn: 'error.date-future' })
    const given = { ...input, project: by.project }
    const group = await add(store, given)
    if (group) return done(null, ledger('added-served-group', { group }, by.project))
    return (await isServedGroup(store, given)) ? done(null) : problem('already-sent')
  },
})
