import { z } from 'zod'
import { lookedAfter } from '../domain/duty.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { leaveDuties } from '../store/duties.ts'
import { command } from './command.ts'

/** Gives a duty up: anyone's right, no reason asked. */
export const leaveDuty = command({
  input: z.object({ duty: z.enum(lookedAfter, 'error.choose'), language: z.string().max(8).default('') }),
  may: 'see-own-duty',
  async run({ store, by }, { duty, language }) {
    if (!by.project) return problem('not-found')
    if ((await leaveDuties(store, by.project, by.person, { duty, language })) === 0)
      return problem('changed-since')
    return done(null, ledger('left-duty', { person: by.person, duty, language }, by.project))
  },
})
