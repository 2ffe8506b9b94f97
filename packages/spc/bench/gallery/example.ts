import type { ChartRequest } from '../../src/request.ts'
import type { Voice } from '../../src/svg/voice.ts'

/** A chart of the gallery. All values are made up. */
export type Example = {
  readonly id: string
  readonly about: string
  readonly request: ChartRequest
  readonly voice?: Voice
  readonly warnings?: boolean
}
