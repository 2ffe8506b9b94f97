import type { SafeView } from '@evenground/fairness'
import { expect, test } from 'vitest'
import type { AccountView, WaitingSecretView } from './account.ts'
import type { AgreementView } from './agreement.ts'
import type { AnswerView, ThanksView } from './answer.ts'
import type { AnsweringView, OwnAnswersView, WishView } from './answering.ts'
import type { BallotView } from './ballot.ts'
import type { ConversationSettingsView, NewConversationView } from './conversation-settings.ts'
import type { DecisionView } from './decision.ts'
import type { DecisionsView, ProposeView } from './decisions.ts'
import type { FixesView } from './fixes.ts'
import type { FollowView } from './follow.ts'
import type { GatherView } from './gather.ts'
import type { GroundView } from './ground.ts'
import type { GuessesView } from './guesses.ts'
import type { FloodView, HeldView, HoldLogView, OpenedNoteView, OpenedView } from './held.ts'
import type { HiddenVoicesView } from './hidden-voices.ts'
import type { IdeasView } from './ideas.ts'
import type { ImportsView, ImportView } from './imports.ts'
import type { InvitationView } from './invitation.ts'
import type { LedgerView } from './ledger-page.ts'
import type { NewThemeView } from './new-theme.ts'
import type { OrganisationView } from './organisation.ts'
import type { WaitingMail } from './outbox.ts'
import type { OwnDutiesView } from './own-duties.ts'
import type { PartnersView } from './partners.ts'
import type { PrioritiesView } from './priorities.ts'
import type { ProjectView } from './project-home.ts'
import type { ProjectsView } from './projects.ts'
import type { ReplyView } from './reply.ts'
import type { RoomView } from './room.ts'
import type { SenseView } from './sense.ts'
import type { SenseWaiting } from './sense-waiting.ts'
import type { SharingPageView } from './sharing.ts'
import type { SharingWaiting } from './sharing-waiting.ts'
import type { StatementsView } from './statements.ts'
import type { HeldStatementView } from './statements-waiting.ts'
import type { ThemePageView } from './theme.ts'
import type { ThemeHistoryView } from './theme-history.ts'
import type { ThreadView } from './thread.ts'
import type { TroubleView } from './trouble.ts'
import type { VoicePageView } from './voice.ts'
import type { ExportedVoice } from './voice-export.ts'
import type { VoicesView } from './voices.ts'
import type { PrintedView, TypingView, WaysInView } from './ways-in.ts'

/** Every view that a page gets. The type check fails where a raw number stands in one: counts of people are protected. */
interface EveryView {
  account: AccountView
  secret: WaitingSecretView
  agreement: AgreementView
  answer: AnswerView
  thanks: ThanksView
  follow: FollowView
  conversation: ConversationSettingsView
  newConversation: NewConversationView
  gather: GatherView
  import: ImportView
  imports: ImportsView
  invitation: InvitationView
  organisation: OrganisationView
  ownDuties: OwnDutiesView
  trouble: TroubleView
  outbox: WaitingMail
  partners: PartnersView
  project: ProjectView
  projects: ProjectsView
  ballot: BallotView
  decision: DecisionView
  decisions: DecisionsView
  propose: ProposeView
  fixes: FixesView
  ground: GroundView
  guesses: GuessesView
  priorities: PrioritiesView
  ideas: IdeasView
  reply: ReplyView
  room: RoomView
  sense: SenseView
  newTheme: NewThemeView
  senseWaiting: SenseWaiting
  theme: ThemePageView
  themeHistory: ThemeHistoryView
  ledger: LedgerView
  thread: ThreadView
  voices: VoicesView
  voice: VoicePageView
  hidden: HiddenVoicesView
  held: HeldView
  openedHeld: OpenedView
  openedNote: OpenedNoteView
  flood: FloodView
  holdLog: HoldLogView
  sharing: SharingPageView
  statements: StatementsView
  heldStatement: HeldStatementView
  answering: AnsweringView
  wish: WishView
  ownAnswers: OwnAnswersView
  sharingWaiting: SharingWaiting
  exported: ExportedVoice
  waysIn: WaysInView
  printed: PrintedView
  typing: TypingView
}

const takesSafe = (view: SafeView<EveryView>): SafeView<EveryView> => view

test('no view that a page gets holds a raw count of people', () => {
  const views = {} as EveryView
  expect(takesSafe(views)).toBe(views)
  // @ts-expect-error a raw count fits into no view
  takesSafe({ ...views, reply: { ...views.reply, heard: 3 } })
  // @ts-expect-error nor into the one of who sits on which side
  takesSafe({ ...views, partners: { ...views.partners, seats: { lived: 3 } } })
})
