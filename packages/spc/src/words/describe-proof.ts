import type { Proof } from '../proof/prove-always.ts'
import type { Message, Say } from './message.ts'

/** What there is to say about a proof: the claim first, then what is still needed for "always". */
export function proofMessages(proof: Proof): readonly Message[] {
  const { now, claim, counted, leftOut, stillNeeded: more } = proof
  const none = counted.checks === 0 && proof.looking === 'any-time'
  if (now === null) return [{ key: 'proof-no-look', checks: counted.checks, more }]
  const told: Message = none
    ? { key: 'proof-no-checks', leftOut }
    : { key: 'proof-claim', kept: now.kept, checks: now.checks, bound: now.bound }
  if (proof.always) return [told, { key: 'proof-always', claim, groups: proof.groups.length }]
  if (now.proven) {
    const names = proof.groups.flatMap((group) => (group.hidden || group.proven ? [] : [group.name]))
    const hidden = proof.groups.filter((group) => group.hidden).length
    return [told, { key: 'proof-groups', names, hidden }]
  }
  return [told, more === null ? { key: 'proof-no-look-left', claim } : { key: 'proof-more', claim, more }]
}

/**
 * One or two plain sentences on what a promise's checks prove.
 *
 * @example describeProof(proof, english) // 'Kept 47 of 49: we can claim at least 87 in 100. ...'
 */
export function describeProof(proof: Proof, say: Say): string {
  return proofMessages(proof).map(say).join(' ')
}
