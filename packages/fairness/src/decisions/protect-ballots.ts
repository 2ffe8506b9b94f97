import { sides } from '../side.ts'
import { type People, protectPeople } from '../small-numbers/people.ts'
import type { Protected } from '../small-numbers/protected.ts'
import { type Ballot, tally } from './ballot.ts'

const choices = ['for', 'against', 'stand aside'] as const

/**
 * A ballot as people by side and choice, ready for `release`: nobody sees it while it is open, partners see it exactly when it is
 * closed, and everyone else as small numbers allow.
 *
 * @example
 * const people = protectBallots(ballots, 'closed')
 * release({ people, question: { by: ['side', 'choice'] }, audience: publicAudience(), memory, at })
 */
export function protectBallots(ballots: readonly Ballot[], state: 'open' | 'closed'): Protected<People> {
  const tallies = tally(ballots)
  const counts = sides.flatMap((side) => [tallies[side].for, tallies[side].against, tallies[side].standAside])
  const groupings = [
    { name: 'side', groups: [...sides] },
    { name: 'choice', groups: [...choices] },
  ]
  return protectPeople({ groupings, counts }, state === 'open' ? 'open votes' : 'voices')
}
