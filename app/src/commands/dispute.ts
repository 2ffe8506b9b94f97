import { z } from 'zod'
import { disputed, frozenDays } from '../domain/dispute.ts'
import { FormToken, Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { addDispute, settleDispute } from '../store/disputes.ts'
import { command } from './command.ts'

const day = 86_400_000

/** Opens a dispute with a mediator from outside. What it is about is frozen for seven days: nobody decides on it meanwhile. */
export const openDispute = command({
  input: z.object({
    token: FormToken,
    subject: z.enum(disputed, 'error.choose'),
    about: written({ most: 1000 }),
    mediator: written({ most: 200 }),
  }),
  may: 'open-dispute',
  async run({ store, by, at }, given) {
    const { project, side } = by
    if (!project || !side) return problem('not-found')
    const until = new Date(at.getTime() + frozenDays * day)
    const id = await addDispute(store, { ...given, project, side, by: by.person, at, until })
    if (!id) return done(null)
    return done(
      null,
      ledger('opened-dispute', { dispute: id, subject: given.subject, days: frozenDays }, project),
    )
  },
})

/** Settles the dispute that one opened oneself; another's runs its seven days. */
export const settle = command({
  input: z.object({ dispute: Id }),
  may: 'open-dispute',
  async run({ store, by, at }, { dispute }) {
    if (!by.project) return problem('not-found')
    if (!(await settleDispute(store, { project: by.project, id: dispute, by: by.person, at })))
      return problem('not-found')
    return done(null, ledger('settled-dispute', { dispute }, by.project))
  },
})
