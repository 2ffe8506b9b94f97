import { z } from 'zod'
import { FormToken } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import { screen } from '../../domain/screen.ts'
import type { HoldReason } from '../../domain/voice.ts'
import { written } from '../../domain/written.ts'
import { noteInLedger } from '../../store/ledger.ts'
import { getRound } from '../../store/statement-rounds.ts'
import { addStatement, countOwn, statementByToken } from '../../store/statements.ts'
import { changing } from '../../store/store.ts'
import { fieldErrors, type World } from '../command.ts'
import type { AnsweredRound } from './answer-statement.ts'

/** As long as a wish may be that people are asked. */
export const mostLetters = 200

const OwnInput = z.object({ token: FormToken, own: written({ most: mostLetters }) })

/** As many wishes as one participant may add to a round. */
const mostOwn = 5

interface OwnWish {
  readonly participant: string
  readonly language: Language
  readonly fields: unknown
  /** Whether more come from where this one comes from than is usual. Asked once, when it is about to be kept. */
  readonly flooding: () => boolean
}

/** Keeps a wish that a participant adds. People are asked it once two partners, one of each side, said yes; what the screen finds is held. */
export async function addOwnWish(
  world: World,
  round: AnsweredRound & { readonly project: string },
  { participant, language, fields, flooding }: OwnWish,
): Promise<Outcome<null>> {
  const parsed = OwnInput.safeParse(fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  if (!round.open) return problem('not-open')
  const { token, own } = parsed.data
  const reasons: readonly HoldReason[] = [...screen(own), ...(flooding() ? (['flood'] as const) : [])]
  const held = reasons.length > 0 ? reasons : null
  const on = world.now().toISOString().slice(0, 10)
  const outcome = await changing(
    world.database,
    round.organisation,
    async (store): Promise<Outcome<null>> => {
      if ((await getRound(store, round.round))?.closed !== false) return problem('not-open')
      if ((await countOwn(store, round.round, participant)) >= mostOwn) {
        const again = await statementByToken(store, round.round, token)
        return again?.participant === participant ? done(null) : problem('too-many')
      }
      const words = { [language]: own }
      const statement = { project: round.project, round: round.round, words, on, token, held }
      const id = await addStatement(store, { ...statement, by: null, side: null, participant })
      if (id === undefined) {
        const before = await statementByToken(store, round.round, token)
        return before?.participant === participant && Object.values(before.words).includes(own)
          ? done(null)
          : problem('already-sent')
      }
      const note = ledger('added-own-statement', { statement: id, held: held !== null }, round.project)
      await noteInLedger(store, { person: null, side: null }, [note])
      return done(null)
    },
    (result) => result.ok,
  )
  if (outcome.ok) world.announce(round.project)
  return outcome
}
