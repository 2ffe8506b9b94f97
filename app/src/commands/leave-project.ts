import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { leaveSeat, othersSeated } from '../store/projects.ts'
import { command } from './command.ts'

/** Gives one's seat up: anyone's right, no reason asked. What one did stays in the ledger. */
export const leaveProject = command({
  input: z.object({}),
  may: 'see-project',
  async run({ store, by }) {
    if (!by.project) return problem('not-found')
    // Somebody must be left who can read what people said.
    if ((await othersSeated(store, by.project, by.person)) === 0) return problem('last-seat')
    if (!(await leaveSeat(store, by.project, by.person))) return problem('not-found')
    return done(null, ledger('left-seat', { person: by.person }, by.project))
  },
})
