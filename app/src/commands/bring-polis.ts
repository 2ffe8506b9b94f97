import { z } from 'zod'
import { isLanguage } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import type { PolisComment, PolisVotes } from '../domain/polis.ts'
import { done, problem } from '../domain/problem.ts'
import { publicCode } from '../domain/public-code.ts'
import { screen } from '../domain/screen.ts'
import { participantFrom } from '../domain/statement-form.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import {
  addPolisRound,
  addPolisStatements,
  addPolisVotes,
  hasOpenRound,
  type NewPolisStatement,
  roundFrom,
} from '../store/polis-round.ts'
import type { Store } from '../store/store.ts'
import { command } from './command.ts'

/** A conversation as its files gave it. */
export interface PolisConversation {
  readonly comments: readonly PolisComment[]
  readonly votes: PolisVotes
  readonly fingerprint: string
}

/**
 * Takes in a conversation that was held elsewhere, as a round of its own that nobody can answer here: so it needs nobody's yes before
 * people are asked. What the screen finds waits for a safety contact as everywhere. The same files again are the same round.
 */
export const bringPolis = ({ comments, votes, fingerprint }: PolisConversation) =>
  command({
    input: z.object({ language: z.string().refine(isLanguage, 'error.choose') }),
    may: 'write-statements',
    async run({ store, by, at, key }, { language }) {
      if (!by.project || !by.side) return problem('not-found')
      const from = key.hash('import', `polis ${by.project} ${fingerprint}`)
      const before = await roundFrom(store, by.project, from)
      if (before) return done({ round: before })
      if (await hasOpenRound(store, by.project)) return problem('round-open')
      const on = at.toISOString().slice(0, 10)
      const { project, person, side } = { ...by, project: by.project, side: by.side }
      const round = await addPolisRound(store, {
        project,
        code: publicCode(12),
        language,
        by: person,
        from,
      })
      const statements = comments.map((comment, at): NewPolisStatement => {
        const reasons = screen(comment.words)
        const held = reasons.length > 0 ? reasons : null
        const state = comment.shown ? (held ? 'offered' : 'approved') : 'refused'
        return { importedAs: comment.number, number: at + 1, words: comment.words, state, held }
      })
      const ids = await addPolisStatements(
        store,
        { project, round, by: person, side, on, language },
        statements,
      )
      const kept = await keepVotes(store, key, { round, ids, votes })
      return done(
        { round },
        ledger('brought-conversation', { round, statements: statements.length, answers: kept }, project),
      )
    },
  })

const together = 10_000

async function keepVotes(
  store: Store,
  key: OutsideKey,
  {
    round,
    ids,
    votes,
  }: { readonly round: string; readonly ids: ReadonlyMap<number, string>; readonly votes: PolisVotes },
): Promise<number> {
  let kept = 0
  for (let from = 0; from < votes.size; from += together) {
    const rows = Array.from({ length: Math.min(together, votes.size - from) }, (_, n) => from + n).filter(
      (at) => ids.has(votes.comment[at] ?? -1),
    )
    kept += rows.length
    if (rows.length === 0) continue
    await addPolisVotes(store, round, {
      participants: rows.map((at) =>
        participantFrom(key.hash('statement', `brought ${round} ${votes.voter[at]}`)),
      ),
      voters: rows.map((at) => votes.voter[at] as number),
      statements: rows.map((at) => ids.get(votes.comment[at] ?? -1) as string),
      votes: rows.map((at) => votes.vote[at] as number),
      times: rows.map((at) => (Number.isNaN(votes.time[at]) ? null : (votes.time[at] as number))),
    })
  }
  return kept
}
