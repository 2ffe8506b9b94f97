/** The two kinds of experience a project stands on. Both have the same rights. */
export const sides = ['lived', 'learned'] as const
export type Side = (typeof sides)[number]

export const otherSide = (side: Side): Side => (side === 'lived' ? 'learned' : 'lived')

/** What somebody came as, whether the service employs or pays them, and whether the lived partners agreed that they stay. */
export interface Experience {
  readonly cameAs: Side
  /** `null` until they say. */
  readonly employed: boolean | null
  readonly agreed: boolean
}

/** The side somebody votes and sits on: `learned` for whoever the service employs, unless the lived partners agree otherwise. */
export const standsAs = ({ cameAs, employed, agreed }: Experience): Side =>
  employed && !agreed ? 'learned' : cameAs

/** Whether the lived partners agree that one who is employed sits with them: more than half of those who sit there say so. */
export const livedAgree = ({ yes, lived }: { yes: number; lived: number }): boolean => yes * 2 > lived
