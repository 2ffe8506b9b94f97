import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { offerHostingTo } from '../store/hosting.ts'
import { leaveSeat, othersSeated } from '../store/projects.ts'
import { holdSeat, noteLeaving } from '../store/seats.ts'
import { command } from './command.ts'
import { onLeave } from './on-leave.ts'

const maybe = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .union([z.enum(values), z.literal('')], 'error.choose')
    .optional()
    .transform((value) => value || null)

/**
 * Gives one's seat up: anyone's right, no reason asked. What one did stays in the ledger; one's own words are kept or removed as one
 * wishes. Whoever hosts may say who takes over, and that one is asked.
 */
export const leaveProject = command({
  input: z.object({
    words: z.enum(['keep', 'remove'], 'error.choose').default('keep'),
    paid: maybe(['yes', 'no', 'nothing']),
    successor: z
      .union([Id, z.literal('')], 'error.choose')
      .optional()
      .transform((id) => id || null),
  }),
  may: 'see-project',
  async run({ store, by, at }, { words, paid, successor }) {
    const { project } = by
    if (!project) return problem('not-found')
    // Somebody must be left who can read what people said.
    if ((await othersSeated(store, project, by.person)) === 0) return problem('last-seat')
    const seat = await holdSeat(store, project, by.person)
    if (!seat) return problem('not-found')
    const next = seat.convener && successor ? await holdSeat(store, project, successor) : undefined
    if (seat.convener && successor && next?.side !== seat.side)
      return problem('check-fields', { successor: 'error.choose' })
    await noteLeaving(store, project, by.person, { words, paid })
    await leaveSeat(store, project, by.person)
    for (const leave of onLeave) await leave(store, { project, person: by.person, at, words })
    const asked =
      next && successor && (await offerHostingTo(store, { project, to: successor, by: by.person, at }))
        ? [ledger('offered-hosting', { person: successor, seat: seat.side }, project)]
        : []
    return done(
      null,
      ledger('left-seat', { person: by.person, words, paid }, project),
      ...(seat.convener ? [ledger('stopped-hosting', { person: by.person }, project)] : []),
      ...asked,
    )
  },
})
