export {
  type Audience,
  participantAudience,
  partnerAudience,
  publicAudience,
} from './small-numbers/audience.ts'
export { type Display, display, isShown, type Released } from './small-numbers/display.ts'
export { message, plainWords, publicWords, type Wording } from './small-numbers/message.ts'
export { type Protected, protect, type Subject } from './small-numbers/protected.ts'
export { plainFloor, type Rule, type RuleName, rules } from './small-numbers/rule.ts'
