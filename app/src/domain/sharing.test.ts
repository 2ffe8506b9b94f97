import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Proposal,
  reachAllowed,
  reaches,
  reachesOf,
  refusalReasons,
  type Say,
  sharingState,
} from './sharing.ts'
import { sides } from './side.ts'
import { consents } from './voice.ts'
import { wholeWorkingDaysSince } from './working-days.ts'

const monday = '2027-03-01'
const friday = '2027-03-05'
const say = (person: string, side: Say['side'], says: Say['says'], saidOn = monday): Say => ({
  person,
  side,
  says,
  reason: says === 'no' ? 'law' : null,
  saidOn,
})
const proposal = (says: readonly Say[], contestedOn: string | null = null): Proposal => ({
  proposedOn: monday,
  contestedOn,
  says,
})

test('a patient proposes and a nurse approves: shared at once', () => {
  expect(sharingState(proposal([say('rosa', 'lived', 'yes')]), monday)).toBe('waiting')
  expect(sharingState(proposal([say('rosa', 'lived', 'yes'), say('tom', 'learned', 'yes')]), monday)).toBe(
    'shared',
  )
})

test('two of one side wait until the other had three working days', () => {
  const two = proposal([say('rosa', 'lived', 'yes'), say('idris', 'lived', 'yes')])
  expect(sharingState(two, '2027-03-04')).toBe('waiting')
  expect(sharingState(two, friday)).toBe('shared')
  expect(sharingState(proposal([say('rosa', 'lived', 'yes')]), friday)).toBe('waiting')
})

test('one side’s no stops it for three working days, and for good when the other side says no too', () => {
  const says = [say('rosa', 'lived', 'yes'), say('idris', 'lived', 'yes'), say('tom', 'learned', 'no')]
  expect(sharingState(proposal(says, monday), monday)).toBe('contested')
  expect(sharingState(proposal(says, monday), friday)).toBe('shared')
  expect(sharingState(proposal([...says, say('leila', 'lived', 'no')], monday), monday)).toBe('refused')
})

const day = fc
  .nat(30)
  .map((n) => new Date(Date.parse(`${monday}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10))
const says = fc.uniqueArray(
  fc.record({
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    side: fc.constantFrom(...sides),
    says: fc.constantFrom('yes' as const, 'no' as const),
    reason: fc.constantFrom(...refusalReasons),
    saidOn: day,
  }),
  { selector: ({ person }) => person },
)
const proposals = fc.record({ proposedOn: fc.constant(monday), contestedOn: fc.option(day), says })

test('no side alone shares before three working days, and nobody ever does alone', () => {
  fc.assert(
    fc.property(proposals, day, (given, today) => {
      if (sharingState(given, today) !== 'shared') return
      const yes = given.says.filter((each) => each.says === 'yes')
      expect(yes.length).toBeGreaterThanOrEqual(2)
      if (wholeWorkingDaysSince(monday, today) < 3) expect(new Set(yes.map(({ side }) => side)).size).toBe(2)
    }),
  )
})

test('no side alone keeps a voice in: refused is what both sides said no to', () => {
  fc.assert(
    fc.property(proposals, day, (given, today) => {
      const no = new Set(given.says.filter((each) => each.says === 'no').map(({ side }) => side))
      expect(sharingState(given, today) === 'refused').toBe(no.size === 2)
    }),
  )
})

test('neither side has a bigger word: with the sides changed about, all comes out the same', () => {
  fc.assert(
    fc.property(proposals, day, (given, today) => {
      const other = { lived: 'learned', learned: 'lived' } as const
      const about = { ...given, says: given.says.map((each) => ({ ...each, side: other[each.side] })) }
      expect(sharingState(about, today)).toBe(sharingState(given, today))
    }),
  )
})

test('the order in which people spoke changes nothing', () => {
  fc.assert(
    fc.property(proposals, day, (given, today) => {
      expect(sharingState({ ...given, says: given.says.toReversed() }, today)).toBe(
        sharingState(given, today),
      )
    }),
  )
})

test('words go as far as their speaker allowed, and never further', () => {
  const width = { team: 0, project: 1, public: 2 } as const
  for (const consent of consents)
    for (const reach of reaches) expect(reachAllowed(consent, reach)).toBe(width[reach] <= width[consent])
  expect(reachesOf('team')).toEqual([])
})
