import type { Language } from '../domain/language.ts'
import { contactsToTell, getContact, type OwnAnswer, tellingContact } from '../store/contacts.ts'
import type { MailWords } from '../store/mail-words.ts'
import { changing } from '../store/store.ts'
import type { World } from './command.ts'
import { queueMail } from './queue-mail.ts'

const quietDays = 7
const mostAtOnce = 100

/**
 * Tells those who asked to be told that there is something for them, and none of it: no words, no name, no key. At most once a
 * week, unless they asked to hear each time.
 */
export async function tellNews(
  world: World,
  compose: (language: Language) => Omit<MailWords, 'to'>,
): Promise<number> {
  const toldBefore = new Date(world.now().getTime() - quietDays * 86_400_000)
  const due = await contactsToTell(world.database, toldBefore, mostAtOnce)
  for (const found of due) await tellOne(world, found, compose)
  return due.length
}

const tellOne = (
  world: World,
  found: OwnAnswer,
  compose: (language: Language) => Omit<MailWords, 'to'>,
): Promise<void> =>
  changing(world.database, found.organisation, async (store) => {
    const contact = await getContact(store, found)
    if (!contact || !(await tellingContact(store, found, world.now()))) return
    const to = world.key.open('contact', contact.sealed)
    await queueMail({ store, key: world.key }, { kind: 'news', to, ...compose(contact.language) })
  })
