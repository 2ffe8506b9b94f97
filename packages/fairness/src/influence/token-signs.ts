/** What is known of how partners with lived experience took part. `null`: not known yet. */
export interface Partaking {
  /** Their share of the seats, 0 to 1. */
  readonly seatShare: number | null
  /** Their voice ratio at the last gatherings, the newest last. */
  readonly voiceRatios: readonly number[]
  /** Their share of each of the last decisions' origins (1, a half or 0), the newest last. */
  readonly decisionOrigins: readonly number[]
  readonly invitedBeforeAim: boolean | null
  readonly papersInTime: boolean | null
  readonly paidOrOffered: boolean | null
}

/** A sign that taking part may be in name only. */
export type TokenSign =
  | 'few seats'
  | 'little voice'
  | 'no decisions'
  | 'invited after the aim was fixed'
  | 'papers late'
  | 'not paid'

/**
 * Signs that people with lived experience may be there in name only: under 15 in 100 of the seats; a voice ratio under a half
 * in two of the last three gatherings; no part in the beginnings of the last three decisions; invited after the aim was fixed;
 * papers late; not paid. Empty when there are none.
 *
 * Sources: R. Kanter, 1977, for the 15 in 100; the other bounds are ours. A sign is a reason to ask, not a verdict.
 *
 * @example tokenSigns({ seatShare: 0.1, voiceRatios: [], decisionOrigins: [], invitedBeforeAim: true, papersInTime: true, paidOrOffered: true }) // ['few seats']
 */
export function tokenSigns(partaking: Partaking): TokenSign[] {
  const lastDecisions = partaking.decisionOrigins.slice(-3)
  const signs: readonly (readonly [TokenSign, boolean])[] = [
    ['few seats', partaking.seatShare !== null && partaking.seatShare < 0.15],
    ['little voice', partaking.voiceRatios.slice(-3).filter((ratio) => ratio < 0.5).length >= 2],
    ['no decisions', lastDecisions.length === 3 && lastDecisions.every((share) => share === 0)],
    ['invited after the aim was fixed', partaking.invitedBeforeAim === false],
    ['papers late', partaking.papersInTime === false],
    ['not paid', partaking.paidOrOffered === false],
  ]
  return signs.flatMap(([sign, there]) => (there ? [sign] : []))
}
