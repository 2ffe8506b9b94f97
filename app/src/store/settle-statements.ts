import { sharingState } from '../domain/sharing.ts'
import {
  type StatementSay,
  type StatementState,
  saysOfRound,
  setStatementState,
  statementsOfRound,
} from './statements.ts'
import type { Store } from './store.ts'

const stateOf = { shared: 'approved', refused: 'refused', waiting: 'offered', contested: 'offered' } as const

/** Where a statement stands by what partners said: one yes of each side, or any two where a side says nothing for three working days. */
export function statementState(
  offeredOn: string,
  says: readonly StatementSay[],
  today: string,
): { readonly state: StatementState; readonly contested: boolean } {
  const noes = says.flatMap(({ says, refusedOn }) => (says === 'no' && refusedOn ? [refusedOn] : []))
  const found = sharingState({ proposedOn: offeredOn, contestedOn: noes.toSorted()[0] ?? null, says }, today)
  return { state: stateOf[found], contested: found === 'contested' }
}

/** Those of a round that stand elsewhere today than it was kept. */
async function unsettled(
  store: Store,
  round: string,
  today: string,
): Promise<readonly { readonly id: string; readonly state: StatementState }[]> {
  const says = await saysOfRound(store, round)
  return (await statementsOfRound(store, round)).flatMap(({ id, offeredOn, state, held }) => {
    if (held !== null || state === 'refused') return []
    const now = statementState(offeredOn, says.get(id) ?? [], today).state
    return now === state ? [] : [{ id, state: now }]
  })
}

export const anyUnsettled = async (store: Store, round: string, today: string): Promise<boolean> =>
  (await unsettled(store, round, today)).length > 0

/** Brings the statements of a round to where they stand today: time alone approves some. */
export async function settleStatements(store: Store, round: string, today: string): Promise<void> {
  for (const { id, state } of await unsettled(store, round, today)) await setStatementState(store, id, state)
}
