import { addMail } from '../store/mail.ts'
import { type MailWords, sealMail } from '../store/mail-words.ts'
import type { World } from './command.ts'

/** Lets a mail wait that tells somebody of a change in how they sign in, so that one they did not make is not missed. */
export async function tellOfAccount(world: World, letter: MailWords): Promise<void> {
  await addMail(world.database, 'account', sealMail(world.key, letter))
}
