import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { publicCode } from '../domain/public-code.ts'
import { sides } from '../domain/side.ts'
import { maybeDay, written } from '../domain/written.ts'
import { addProject, getProject, takeSeat } from '../store/projects.ts'
import { command } from './command.ts'

/** Starts a project. Whoever starts it takes the first seat and hosts it; the other side's host is still to be found. */
export const makeProject = command({
  input: z.object({
    token: FormToken,
    title: written({ most: 120 }),
    place: written({ most: 200 }),
    purpose: written({ most: 2000 }),
    side: z.enum(sides, 'error.choose'),
    repliesBy: maybeDay,
  }),
  may: 'make-project',
  async run({ store, by }, { side, ...input }) {
    const { id, fresh } = await addProject(store, { ...input, slug: publicCode(10), by: by.person })
    if (!fresh) {
      const before = await getProject(store, id)
      const same =
        before?.title === input.title && before.place === input.place && before.purpose === input.purpose
      return same ? done({ project: id }) : problem('already-sent')
    }
    await takeSeat(store, { project: id, person: by.person, side, convener: true })
    return done(
      { project: id },
      ledger('made-project', { project: id }, id),
      ledger('took-seat', { person: by.person, seat: side }, id),
    )
  },
})
