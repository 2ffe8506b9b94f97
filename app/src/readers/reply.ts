import { languages as allLanguages, type Language } from '../domain/language.ts'
import { type Protected, protect, protectParts } from '../domain/protected.ts'
import { isPublicCode } from '../domain/public-code.ts'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { findProject } from '../store/doors.ts'
import { ledgerHead } from '../store/ledger.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getProject } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import { countHeard } from '../store/voices.ts'
import { inLanguage, isOpen } from './answer.ts'
import { type AskedBy, askedBy, replyAddress } from './asked-by.ts'

/** The public page of a project: what was heard so far, and what became of it. */
export interface ReplyView {
  readonly by: AskedBy
  readonly language: Language
  readonly languages: readonly Language[]
  readonly address: string
  readonly purpose: string
  readonly asked: readonly { readonly words: string; readonly code: string; readonly open: boolean }[]
  readonly heard: Protected<number>
  readonly heardBy: { readonly lived: Protected<number>; readonly learned: Protected<number> } | null
  readonly repliesBy: string | null
  readonly ledgerHead: { readonly hash: string; readonly entries: number; readonly on: string } | null
}

/** What anyone may see of a project, by the name in its address. */
export async function readReply(
  database: Database,
  slug: string,
  language: Language,
  today: string,
): Promise<ReplyView | undefined> {
  const whose = isPublicCode(slug) ? await findProject(database, slug) : undefined
  if (!whose) return undefined
  return reading(database, whose.organisation, async (store) => {
    const project = await getProject(store, whose.project)
    if (!project) return undefined
    const conversations = await conversationsOf(store, project.id)
    const heard = await countHeard(store, project.id)
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
          open: isOpen(conversation, today),
        })),
      ),
      heard: protect(heard.all),
      // Those who did not say are a part too: left out here, they could be worked out from the whole.
      heardBy: protectParts({ lived: heard.lived, learned: heard.learned, unsaid: heard.unsaid }),
      repliesBy: project.repliesBy,
      ledgerHead: head && {
        hash: head.hash.toString('hex'),
        entries: head.entries,
        on: head.sealedAt.toISOString().slice(0, 10),
      },
    }
  })
}
