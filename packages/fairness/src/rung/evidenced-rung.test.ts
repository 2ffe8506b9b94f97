import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Evidence, evidencedRung, type Need, type WhoDid } from './evidenced-rung.ts'

const nothing: Evidence = {
  explained: false,
  informed: false,
  heard: false,
  answered: false,
  agenda: 'nobody yet',
  chose: 'learned',
  designed: 'learned',
  tested: 'learned',
  decided: 'learned',
  paid: false,
}
const steps: readonly (readonly [Partial<Evidence>, number, string])[] = [
  [{}, 1, 'coercion'],
  [{ explained: true }, 2, 'educating'],
  [{ informed: true }, 3, 'informing'],
  [{ heard: true }, 4, 'consultation'],
  [{ answered: true, chose: 'both' }, 5, 'engagement'],
  [{ agenda: 'both', designed: 'both' }, 6, 'co-design'],
  [{ tested: 'both', decided: 'both', paid: true }, 7, 'co-production'],
]
/** What answers each need. */
const meets: Readonly<Record<Need, Partial<Evidence>>> = {
  'explain how the service works': { explained: true },
  'tell people what is planned': { informed: true },
  'ask openly and read the voices before the aim is set': { heard: true },
  'tell people what became of what they said': { answered: true },
  'choose what matters most together': { chose: 'both' },
  'set the agenda together': { agenda: 'both' },
  'design together': { designed: 'both' },
  'test together': { tested: 'both' },
  'decide together': { decided: 'both' },
  'offer pay before people accept': { paid: true },
}

describe('the evidenced rung', () => {
  test('climbs the ladder as the evidence comes', () => {
    let evidence = nothing
    for (const [change, rung, name] of steps) {
      evidence = { ...evidence, ...change }
      expect(evidencedRung(evidence)).toMatchObject({ rung, name })
    }
    expect(evidencedRung(evidence)).toMatchObject({ band: 'doing with', toMoveUp: [] })
  })

  test('a gap below holds it down, whatever is above', () => {
    const all = Object.assign({}, nothing, ...steps.map(([change]) => change)) as Evidence
    expect(evidencedRung({ ...all, heard: false })).toEqual({
      rung: 3,
      name: 'informing',
      band: 'doing for',
      toMoveUp: ['ask openly and read the voices before the aim is set'],
    })
  })

  const who = fc.constantFrom<WhoDid>('nobody yet', 'learned', 'lived', 'both')
  const yes = fc.boolean()
  const anyEvidence = fc.record({
    explained: yes,
    informed: yes,
    heard: yes,
    answered: yes,
    agenda: who,
    chose: who,
    designed: who,
    tested: who,
    decided: who,
    paid: yes,
  })

  test('doing what it says moves it up by at least one, and more evidence never moves it down', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { rung, toMoveUp } = evidencedRung(evidence)
        for (const need of toMoveUp)
          expect(evidencedRung({ ...evidence, ...meets[need] }).rung).toBeGreaterThanOrEqual(rung)
        const done = Object.assign({}, evidence, ...toMoveUp.map((need) => meets[need])) as Evidence
        expect(evidencedRung(done).rung).toBeGreaterThanOrEqual(Math.min(7, rung + 1))
        expect(toMoveUp.length === 0).toBe(rung === 7)
      }),
    )
  })
})
