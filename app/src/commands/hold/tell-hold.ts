import {
  dueToTell,
  type HoldingProject,
  noteTold,
  projectsHolding,
  safetyContactsOf,
  stewardsToTell,
  tellAlone,
} from '../../store/hold-mail.ts'
import type { MailWords } from '../../store/mail-words.ts'
import { getOrganisation } from '../../store/organisations.ts'
import { getProject } from '../../store/projects.ts'
import { changing } from '../../store/store.ts'
import type { World } from '../command.ts'
import { queueMail } from '../queue-mail.ts'

/** What a mail about the hold may say: that there is something, where; never a word of it, never how much. */
export interface HoldNews {
  readonly kind: 'held' | 'held-nobody'
  readonly project: string
  readonly title: string
  readonly language: string
}

type Compose = (news: HoldNews) => Omit<MailWords, 'to'>

const hour = 3_600_000
const day = 24 * hour

/**
 * Tells safety contacts by mail that held words may need a person soon: each at most once an hour, and again after a day of words
 * that still nobody opened. Where a project has no safety contact, the stewards are told that one is missing.
 */
export async function tellHold(world: World, compose: Compose): Promise<void> {
  for (const holding of await projectsHolding(world.database)) await tellProject(world, holding, compose)
}

async function tellProject(
  { database, key, now }: World,
  { organisation, project }: HoldingProject,
  compose: Compose,
): Promise<void> {
  const at = now()
  await changing(database, organisation, async (store) => {
    await tellAlone(store)
    const contacts = await safetyContactsOf(store, project)
    const soon = contacts.length > 0
    const { title = '' } = (await getProject(store, project)) ?? {}
    const { language } = await getOrganisation(store)
    for (const { person, email } of soon ? contacts : await stewardsToTell(store)) {
      const due = await dueToTell(store, {
        project,
        person,
        soon,
        notSince: new Date(at.getTime() - hour),
        againAfter: new Date(at.getTime() - day),
      })
      if (due.length === 0) continue
      const words = compose({ kind: soon ? 'held' : 'held-nobody', project, title, language })
      await queueMail({ store, key }, { kind: 'held', to: email, ...words })
      await noteTold(store, person, due, at)
    }
  })
}
