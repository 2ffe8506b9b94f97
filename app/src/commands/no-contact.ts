import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done } from '../domain/problem.ts'
import { emailAddress } from '../domain/written.ts'
import { addressHash } from '../store/contacts.ts'
import { addNoContact, dropNoContact } from '../store/no-contact.ts'
import { command } from './command.ts'

/** Sees to it that no project writes to an address: somebody grieves, or asked for peace. Said twice, it is the same. */
export const neverWriteTo = command({
  input: z.object({ email: emailAddress }),
  may: 'no-contact',
  async run({ store, by, at, key }, { email }) {
    const on = at.toISOString().slice(0, 10)
    const fresh = await addNoContact(store, { hash: addressHash(key, email), by: by.person, on })
    return fresh ? done(null, ledger('added-no-contact', {}, by.project ?? undefined)) : done(null)
  },
})

/** Takes an address off that list. Whether it stood there is not told: the list is not to be guessed at. */
export const writeAgainTo = command({
  input: z.object({ offEmail: emailAddress }),
  may: 'no-contact',
  async run({ store, by, key }, { offEmail }) {
    const gone = await dropNoContact(store, addressHash(key, offEmail))
    return gone ? done(null, ledger('dropped-no-contact', {}, by.project ?? undefined)) : done(null)
  },
})
