import { type Display, isShown, type ShownTable } from '@evenground/fairness'
import { type NamedEnding, nameEnding } from '../domain/ending.ts'
import { languages as allLanguages, type Language } from '../domain/language.ts'
import { isPublicCode } from '../domain/public-code.ts'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { findProject } from '../store/doors.ts'
import { getEnding } from '../store/endings.ts'
import { ledgerHead } from '../store/ledger.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getProject, type ProjectRow } from '../store/projects.ts'
import { reading, type Store } from '../store/store.ts'
import { getToldCounts } from '../store/told-counts.ts'
import { inLanguage, isOpen, isStill } from './answer.ts'
import { type AskedBy, askedBy, replyAddress } from './asked-by.ts'
import { type ToldFix, toldFixes } from './fixes.ts'
import { readSaid, type SaidView } from './said-publicly.ts'
import { readSponsorLate, type SponsorLateView } from './sponsor-late.ts'
import { type ToldDecision, toldDecisions } from './told-decisions.ts'

/** The public page of a project: what was heard so far, and what became of it. */
export interface ReplyView {
  readonly by: AskedBy
  readonly language: Language
  readonly languages: readonly Language[]
  readonly address: string
  readonly purpose: string
  readonly asked: readonly { readonly words: string; readonly code: string; readonly open: boolean }[]
  /** How many people spoke, as far as the public may know; `null` while nothing was counted yet. */
  readonly heard: Display | null
  /** Both sides, where both may be told. */
  readonly heardBy: { readonly lived: Display; readonly learned: Display } | null
  /** What people said and let everyone read, a page at a time. */
  readonly said: SaidView
  readonly repliesBy: string | null
  /** What those who back the project owe it; `null` while nothing is late. */
  readonly sponsorLate: SponsorLateView | null
  /** What was repaired at once, newest first. */
  readonly fixes: readonly ToldFix[]
  /** What was decided, yes and no alike, newest first. */
  readonly decided: readonly ToldDecision[]
  /** Whether it has a break, or how it ended, with the last words to those who spoke. */
  readonly paused: boolean
  readonly ending: EndingView | null
  /** The newest seal and its day. How long the record is would tell how many answered, one by one. */
  readonly ledgerHead: { readonly hash: string; readonly on: string } | null
}

/** What became of a project that ended, as it is named in public. */
export interface EndingView {
  readonly named: NamedEnding
  readonly words: string | null
  readonly language: string
}

/** What anyone may see of a project, by the name in its address. */
export async function readReply(
  database: Database,
  slug: string,
  language: Language,
  today: string,
  page = 1,
): Promise<ReplyView | undefined> {
  const whose = isPublicCode(slug) ? await findProject(database, slug) : undefined
  if (!whose) return undefined
  return reading(database, whose.organisation, async (store) => {
    const project = await getProject(store, whose.project)
    if (!project) return undefined
    const conversations = await conversationsOf(store, project.id)
    const told = await getToldCounts(store, project.id)
    const head = await ledgerHead(store)
    const spoken = new Set(conversations.flatMap((conversation) => conversation.languages))
    return {
      by: askedBy(await getOrganisation(store), project),
      language,
      languages: (Object.keys(allLanguages) as Language[]).filter(
        (each) => each === 'en' || spoken.has(each),
      ),
      address: replyAddress(project),
      purpose: project.purpose,
      asked: conversations.flatMap((conversation) =>
        conversation.questions.map((wording) => ({
          words: inLanguage(wording, language),
          code: conversation.code,
          open: isOpen(conversation, today) && !isStill(project),
        })),
      ),
      heard: told?.total?.total ?? null,
      heardBy: told?.bySide ? bothSides(told.bySide) : null,
      said: await readSaid(store, project.id, today, page),
      repliesBy: project.repliesBy,
      sponsorLate: await readSponsorLate(store, project.id, today),
      fixes: await toldFixes(store, project.id),
      decided: await toldDecisions(store, project.id),
      paused: project.paused && project.ended === null,
      ending: await readEnding(store, project, told?.total != null),
      ledgerHead: head && {
        hash: head.hash.toString('hex'),
        on: head.sealedAt.toISOString().slice(0, 10),
      },
    }
  })
}

/** An end as the public page tells it. No step beyond listening has a page of its own yet, so a project is there or before it. */
async function readEnding(store: Store, project: ProjectRow, heard: boolean): Promise<EndingView | null> {
  const ending = project.ended === null ? undefined : await getEnding(store, project.id)
  if (!ending) return null
  const { how, words, language } = ending
  return { named: nameEnding(how, { heard, step: 'listen' }), words, language }
}

/** The parts stand in the order they were counted in: lived, learned, those who did not say. */
function bothSides({ rowTotals: [lived, learned] }: ShownTable): ReplyView['heardBy'] {
  return lived && learned && isShown(lived) && isShown(learned) ? { lived, learned } : null
}
