import type { Side } from '../../domain/side.ts'

/** Something sealed, in the colour of its side. */
export const Envelope = ({ side }: { side: Side }) => (
  <svg viewBox="0 0 24 18" class={`o-${side}`} aria-hidden="true">
    <path d="M2 2h20v14H2zM2 2l10 8L22 2" />
  </svg>
)
