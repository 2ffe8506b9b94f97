export type { Asked, OpenStatement } from './asking/allowed.ts'
export { type Next, next } from './asking/next.ts'
export { fit } from './fit.ts'
export { adjustedRand } from './groups/adjusted-rand.ts'
export type { Earlier, Identity } from './groups/carry-over.ts'
export { earlierFrom } from './groups/earlier-from.ts'
export type { Because, Tried } from './groups/tried.ts'
export type { KeptAnswer, MapState } from './growing/map-state.ts'
export { type Placed, place } from './growing/place.ts'
export { knowing, update } from './growing/update.ts'
export {
  BETWEEN,
  type CommonGroundEntry,
  GROUP_NOT_SHOWN,
  type Group,
  type MarkEntry,
  type OpinionMap,
  type PeopleTable,
  type StatementResult,
  TOO_FEW_ANSWERS,
} from './opinion-map.ts'
export { type PersonOnMap, personOnMap } from './people/person-on-map.ts'
export type { StraightLining, StraightLiningRule } from './people/straight-lining.ts'
export type { GroupStatistics } from './polis/group-statistics.ts'
export { type Moderation, type PolisFigures, polisCompatible } from './polis/polis-compatible.ts'
export type { Representative } from './polis/representative.ts'
export { type Settings, standardSettings } from './settings.ts'
export type { Shared } from './statements/common-ground.ts'
export { version } from './version.ts'
export type { Answer, Vote, VoteColumns, Votes } from './votes/vote.ts'
