import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { screen } from '../domain/screen.ts'
import { written } from '../domain/written.ts'
import type { FoundKey } from '../store/doors.ts'
import { complain, sayBack } from '../store/notes.ts'
import { asKeyHolder } from './as-key-holder.ts'
import { fieldErrors, type World } from './command.ts'

/** Says something back to a note at one's own key, once. It is looked through like every answer. */
export const answerNote = (world: World, found: FoundKey, fields: unknown): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    const parsed = z
      .object({ note: Id, back: written({ most: 2000, missing: 'error.words-missing' }) })
      .safeParse(fields)
    if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
    const { note, back } = parsed.data
    const held = screen(back)
    const kept = await sayBack(store, world.key, { ...found, note }, back, held)
    return kept ? done(null, ledger('answered-note', { note, held: held.length > 0 })) : done(null)
  })

/** Makes a note at one's own key a complaint, to be handed over by a safety contact, in the words of consent that were shown. */
export const makeComplaint = (
  world: World,
  found: FoundKey,
  { fields, consentText }: { fields: unknown; consentText: Buffer },
): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    const parsed = z
      .object({ note: Id, agreed: z.literal('yes', { error: 'error.agree' }) })
      .safeParse(fields)
    if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
    const { note } = parsed.data
    const made = await complain(store, { ...found, note }, consentText)
    return made ? done(null, ledger('made-complaint', { note })) : done(null)
  })
