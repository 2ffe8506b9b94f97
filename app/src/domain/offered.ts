import type { LookedAfter } from './duty.ts'
import type { Side } from './side.ts'

/** What is offered to somebody: a seat on a side, or a duty; a reader's in a language. */
export interface Offered {
  readonly side: Side | null
  readonly duty: LookedAfter | null
  readonly language: string
}
