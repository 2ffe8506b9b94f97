import type { Check, ProofRequest } from '../../src/proof/prove-always.ts'

const checks = (kept: number, missed: number, group?: string): Check[] =>
  Array.from({ length: kept + missed }, (_, index) => ({
    kept: index >= missed,
    judgedBy: 'served',
    ...(group ? { group } : {}),
  }))

/** Proofs of the gallery: told by words. */
export const proofs: readonly ProofRequest[] = [
  { claim: 0.9, checks: checks(47, 2), looks: [49, 60] },
  { claim: 0.9, checks: checks(47, 2), looks: 'any-time' },
  { claim: 0.9, checks: checks(12, 0), looks: [30, 60] },
  { claim: 0.9, checks: checks(60, 0), looks: 'any-time' },
  {
    claim: 0.8,
    checks: [...checks(40, 0, 'no extra need'), ...checks(10, 1, 'hard of hearing')],
    looks: 'any-time',
    groups: ['no extra need', 'hard of hearing'],
  },
  {
    claim: 0.8,
    checks: [...checks(40, 0, 'no extra need'), ...checks(6, 0, 'an interpreter')],
    looks: 'any-time',
    groups: ['no extra need', 'an interpreter'],
  },
]
