/** Who did something, as the ledger has it. */
export type WhoDid = 'nobody yet' | 'learned' | 'lived' | 'both'

/** What the ledger and the tables show of how people with lived experience took part. */
export interface Evidence {
  /** People who use the service were told how it works. */
  readonly explained: boolean
  /** They were told what is planned, and when. */
  readonly informed: boolean
  /** They were asked openly, and their voices were read before the aim was set. */
  readonly heard: boolean
  /** They were told what became of what they said. */
  readonly answered: boolean
  readonly agenda: WhoDid
  readonly chose: WhoDid
  readonly designed: WhoDid
  readonly tested: WhoDid
  readonly decided: WhoDid
  /** Partners with lived experience were offered pay before they accepted. */
  readonly paid: boolean
}

/** The ladder, from the lowest rung. */
export const rungNames = [
  'coercion',
  'educating',
  'informing',
  'consultation',
  'engagement',
  'co-design',
  'co-production',
] as const
export type RungName = (typeof rungNames)[number]

/** What a rung needs, in words that can be told. */
export type Need =
  | 'explain how the service works'
  | 'tell people what is planned'
  | 'ask openly and read the voices before the aim is set'
  | 'tell people what became of what they said'
  | 'choose what matters most together'
  | 'set the agenda together'
  | 'design together'
  | 'test together'
  | 'decide together'
  | 'offer pay before people accept'

/** Where a project stands. */
export interface EvidencedRung {
  /** 1 to 7. */
  readonly rung: number
  readonly name: RungName
  readonly band: 'doing to' | 'doing for' | 'doing with'
  /** What the next rung still needs. Empty on the top rung. */
  readonly toMoveUp: readonly Need[]
}

const together = (who: WhoDid): boolean => who === 'both' || who === 'lived'

/** What each rung from the second needs beyond the one before. */
const ladder: readonly (readonly (readonly [Need, (evidence: Evidence) => boolean])[])[] = [
  [['explain how the service works', ({ explained, informed }) => explained || informed]],
  [['tell people what is planned', ({ informed }) => informed]],
  [['ask openly and read the voices before the aim is set', ({ heard }) => heard]],
  [
    ['tell people what became of what they said', ({ answered }) => answered],
    ['choose what matters most together', ({ chose }) => together(chose)],
  ],
  [
    ['set the agenda together', ({ agenda }) => together(agenda)],
    ['design together', ({ designed }) => together(designed)],
  ],
  [
    ['test together', ({ tested }) => together(tested)],
    ['decide together', ({ decided }) => together(decided)],
    ['offer pay before people accept', ({ paid }) => paid],
  ],
]

/**
 * The rung of the ladder that the evidence holds, not the one that is claimed, and what would move it up by one. A rung counts
 * only when all below it hold. What people with lived experience did alone counts as done together with them.
 *
 * Source for the rungs and their bands: Think Local Act Personal, ladder of co-production; which facts stand for which rung is
 * ours. Show the claimed rung beside it. It cannot say how it felt: ask both sides.
 *
 * @example evidencedRung({ ...evidence, heard: true, answered: false }).toMoveUp // ['tell people what became of what they said', ...]
 */
export function evidencedRung(evidence: Evidence): EvidencedRung {
  const short = ladder.findIndex((needs) => needs.some(([, holds]) => !holds(evidence)))
  const reached = short < 0 ? ladder.length : short
  return {
    rung: reached + 1,
    name: rungNames[reached] as RungName,
    band: reached < 2 ? 'doing to' : reached < 5 ? 'doing for' : 'doing with',
    toMoveUp: (ladder[reached] ?? []).flatMap(([need, holds]) => (holds(evidence) ? [] : [need])),
  }
}
