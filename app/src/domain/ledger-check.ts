import { chainStart, type SealedEntry, sealOf } from './ledger.ts'

/** What is wrong with a chain, and where. */
export type LedgerFault =
  /** No entry at all, in an organisation that did something. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'changed'; readonly seq: string }
  | { readonly kind: 'missing'; readonly seq: string }
  | { readonly kind: 'gap'; readonly after: string }

/** How far a chain was checked, and what it ends with. */
export interface ChainState {
  readonly organisation: string
  readonly seq: bigint
  readonly hash: Buffer
}

export const chainBegin = (organisation: string): ChainState => ({
  organisation,
  seq: 0n,
  hash: chainStart(organisation),
})

/** Follows the chain over more entries, in order; stops at the first fault, since all after it hangs on it. */
export function followChain(
  from: ChainState,
  entries: readonly SealedEntry[],
): { state: ChainState; fault: LedgerFault | null } {
  let state = from
  for (const entry of entries) {
    if (BigInt(entry.seq) !== state.seq + 1n)
      return { state, fault: { kind: 'gap', after: String(state.seq) } }
    if (entry.verb === null) return { state, fault: { kind: 'missing', seq: entry.seq } }
    const hash = sealOf(state.hash, entry)
    if (!hash.equals(entry.hash)) return { state, fault: { kind: 'changed', seq: entry.seq } }
    state = { ...state, seq: state.seq + 1n, hash }
  }
  return { state, fault: null }
}
