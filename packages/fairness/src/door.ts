export {
  type Audience,
  participantAudience,
  partnerAudience,
  publicAudience,
} from './small-numbers/audience.ts'
export { type Display, display, isShown, type Released } from './small-numbers/display.ts'
export { type Memory, type Release, startMemory, type Told } from './small-numbers/memory.ts'
export { message, plainWords, publicWords, type Wording } from './small-numbers/message.ts'
export { type People, protectPeople } from './small-numbers/people.ts'
export { type Protected, protect, type Subject } from './small-numbers/protected.ts'
export type { Question } from './small-numbers/question.ts'
export { type Quotes, quotesBeside } from './small-numbers/quotes.ts'
export type { Grouping, Region } from './small-numbers/region.ts'
export { type Answer, type Asking, release } from './small-numbers/release.ts'
export { plainFloor, type Rule, type RuleName, rules } from './small-numbers/rule.ts'
export { type NotPeople, notPeople, type RawNumberInView, type SafeView } from './small-numbers/safe-view.ts'
export { figureAbout, type Share, share } from './small-numbers/share.ts'
export type { ShownTable } from './small-numbers/shown-table.ts'
export { suppress } from './small-numbers/suppress.ts'
export { tellOpenly } from './small-numbers/tell-openly.ts'
