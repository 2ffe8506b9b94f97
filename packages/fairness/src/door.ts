// Small numbers: the only way for counts of people to reach a page, a file or an API.

// Agency, the ladder, pace.
export {
  type Agency,
  type AgencyPulse,
  agencyPulse,
  type Pulse,
  type PulseScale,
} from './agency/agency-pulse.ts'
// Decisions.
export { adviseRule, type RuleAdvice } from './decisions/advise-rule.ts'
export { type Ballot, type Choice, type Tally, tally } from './decisions/ballot.ts'
export { carries, type DecisionRule, decisionRules } from './decisions/carries.ts'
export { answerConcern, type Concern, type ConcernAnswer, openConcerns } from './decisions/concern.ts'
export { type Counterfactuals, counterfactuals } from './decisions/counterfactuals.ts'
export { decide, type Outcome, type Proposal, type ProtectedTally } from './decisions/decide.ts'
export { type Dissent, tellDissent } from './decisions/dissent.ts'
export { type EqualWeight, equalWeight } from './decisions/equal-weight.ts'
export {
  type Objection,
  type ObjectionsTold,
  type PrivateObjection,
  tellObjections,
} from './decisions/private-objection.ts'
export { protectBallots } from './decisions/protect-ballots.ts'
export { halfOfEach, shortOfQuorum } from './decisions/quorum.ts'
// What all measures give.
export type { Estimate, TooFew } from './estimate.ts'
// Assumption gap.
export {
  type AgainstLuck,
  type AssumptionGap,
  assumptionGap,
  type GapQuestion,
} from './gap/assumption-gap.ts'
export { brier } from './gap/brier.ts'
export { type FirstChoiceMiss, firstChoiceMiss } from './gap/first-choice-miss.ts'
export { type Expected, type Guess, mostExpected, type VoiceThemes } from './gap/guess.ts'
export { overlapAtFive } from './gap/overlap-at-five.ts'
export { rankAgreement } from './gap/rank-agreement.ts'
export { type ByChance, shuffledLists } from './gap/shuffled-lists.ts'
export { type GapLabel, type ThemeGap, themeGap } from './gap/theme-gap.ts'
// Influence.
export { type AgendaItem, agendaShare } from './influence/agenda-share.ts'
export { decisionShare } from './influence/decision-share.ts'
export {
  type IdeaFate,
  type IdeaStage,
  type IdeaSurvival,
  ideaStages,
  ideaSurvival,
  type Origin,
  type Survival,
} from './influence/idea-survival.ts'
export { type Contest, type Overruled, overruleRate } from './influence/overrule-rate.ts'
export { type Partaking, type TokenSign, tokenSigns } from './influence/token-signs.ts'
export { type Milestones, type Pace, pace, type Reached, type Took } from './pace/pace.ts'
export { type PapersSent, preparationParity } from './pace/preparation-parity.ts'
export {
  addWorkingDays,
  type Day,
  daysBetween,
  type WorkCalendar,
  workingDaysBetween,
  worksOn,
} from './pace/working-days.ts'
// Representation.
export { type Coverage, coverage } from './representation/coverage.ts'
export {
  type FunnelGroup,
  type FunnelStage,
  type FunnelStep,
  funnel,
  funnelStages,
  stageQuestion,
} from './representation/funnel.ts'
export {
  type GroupRepresentation,
  type Representation,
  representation,
} from './representation/representation.ts'
export {
  type Evidence,
  type EvidencedRung,
  evidencedRung,
  type Need,
  type RungName,
  rungNames,
  type WhoDid,
} from './rung/evidenced-rung.ts'
export { type BySide, type Side, sides } from './side.ts'
export {
  type Audience,
  participantAudience,
  partnerAudience,
  publicAudience,
} from './small-numbers/audience.ts'
export { type Display, display, isShown, type Released } from './small-numbers/display.ts'
export { type DisplayedParts, displayParts } from './small-numbers/display-parts.ts'
export { type Memory, type Release, startMemory, type Told } from './small-numbers/memory.ts'
export { message, plainWords, publicWords, type Wording } from './small-numbers/message.ts'
export { type People, protectPeople } from './small-numbers/people.ts'
export { type Protected, protect, type Subject } from './small-numbers/protected.ts'
export type { Question } from './small-numbers/question.ts'
export { type Quotes, quotesBeside } from './small-numbers/quotes.ts'
export type { Grouping, Region } from './small-numbers/region.ts'
export { type Answer, type Asking, type NotGiven, release } from './small-numbers/release.ts'
export { plainFloor, type Rule, type RuleName, rules } from './small-numbers/rule.ts'
export { type NotPeople, notPeople, type RawNumberInView, type SafeView } from './small-numbers/safe-view.ts'
export { figureAbout, type Share, share } from './small-numbers/share.ts'
export type { ShownTable } from './small-numbers/shown-table.ts'
export { suppress } from './small-numbers/suppress.ts'
export { tellOpenly } from './small-numbers/tell-openly.ts'
// Shares and odds with exact intervals, for whoever needs the same.
export { oddsRatio, type TwoByTwo } from './statistics/odds-ratio.ts'
export { proportion } from './statistics/proportion.ts'
// Voice.
export { caveats } from './voice/caveats.ts'
export { type Evenness, evennessOfTalk } from './voice/evenness.ts'
export { type FirstWord, firstWordLag } from './voice/first-word-lag.ts'
export { gini, giniOfTalk } from './voice/gini.ts'
export { type Interruptions, interruptionBalance } from './voice/interruption-balance.ts'
export { type SaidAll, saidAllTheyWanted } from './voice/said-all.ts'
export { type Turn, uptake } from './voice/uptake.ts'
export { type Talk, voiceRatio } from './voice/voice-ratio.ts'
