import { type NotPeople, notPeople } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import { statementState } from '../store/settle-statements.ts'
import { latestRound } from '../store/statement-rounds.ts'
import { saysOfRound, statementsOfRound } from '../store/statements.ts'
import type { Store } from '../store/store.ts'

interface Waiting {
  readonly project: string
  readonly person: string
  readonly side: Side | null
  readonly today: string
}

/** How many statements wait for one partner's word: to approve, or to say whether a no of the other side holds. For the home. */
export async function statementsWaiting(
  store: Store,
  { project, person, side, today }: Waiting,
): Promise<NotPeople> {
  const round = await latestRound(store, project)
  if (!round || round.closed || !side) return notPeople(0)
  const said = await saysOfRound(store, round.id)
  const rows = await statementsOfRound(store, round.id)
  const waiting = rows.filter(({ id, state, held, offeredOn }) => {
    if (held !== null || state !== 'offered') return false
    const says = said.get(id) ?? []
    const mine = says.find((say) => say.person === person)?.says ?? null
    if (!statementState(offeredOn, says, today).contested) return mine === null
    return mine === null && says.some((say) => say.says === 'no' && say.side !== side)
  })
  return notPeople(waiting.length)
}

export interface HeldStatementView {
  readonly id: string
  readonly words: readonly { readonly language: string; readonly words: string }[]
  readonly offeredOn: string
  readonly held: readonly string[]
}

/** Participants' wishes that nobody but the safety contacts may see yet. */
export async function heldStatements(store: Store, project: string): Promise<readonly HeldStatementView[]> {
  const round = await latestRound(store, project)
  const rows = round ? await statementsOfRound(store, round.id) : []
  return rows.flatMap(({ id, words, offeredOn, held }) =>
    held === null
      ? []
      : [
          {
            id,
            words: Object.entries(words).map(([language, text]) => ({ language, words: text })),
            offeredOn,
            held,
          },
        ],
  )
}
