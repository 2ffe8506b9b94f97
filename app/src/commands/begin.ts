import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress, maybePhone, maybeWritten, written } from '../domain/written.ts'
import type { Accounts } from '../store/accounts.ts'
import { firstLinkWorks, replaceFirstLink, useFirstLink } from '../store/first-link.ts'
import { noteInLedger } from '../store/ledger.ts'
import { addOrganisation } from '../store/organisations.ts'
import { addPerson } from '../store/people.ts'
import { changing } from '../store/store.ts'
import { fieldErrors, type World } from './command.ts'

const BeginInput = z
  .object({
    token: z.string(),
    name: written({ most: 120 }),
    email: emailAddress,
    organisation: written({ most: 200 }),
    emergency: maybePhone,
    helpName: maybeWritten({ most: 120 }),
    helpPhone: maybePhone,
  })
  .refine((given) => !given.helpName || given.helpPhone, { path: ['helpPhone'], message: 'error.phone' })
  .refine((given) => !given.helpPhone || given.helpName, { path: ['helpName'], message: 'error.missing' })

const linkHash = (world: World, token: string) => world.key.hash('first-link', token)

/** Makes the single-use link by which the first steward comes in; an earlier one stops working. */
export async function makeFirstLink(world: World): Promise<string> {
  const token = randomUUID().replaceAll('-', '')
  await replaceFirstLink(world.database, linkHash(world, token))
  return token
}

export const firstLinkStands = (world: World, token: string): Promise<boolean> =>
  firstLinkWorks(world.database, linkHash(world, token))

/** Makes the organisation and its first steward, once. Gives the token of a sign-in link for them. */
export async function begin(
  world: World,
  accounts: Accounts,
  language: string,
  given: unknown,
): Promise<Outcome<{ signIn: string }>> {
  const parsed = BeginInput.safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { token, name, email, organisation, emergency, helpName, helpPhone } = parsed.data
  if (!(await firstLinkStands(world, token))) return problem('link-used')
  const user = await accounts.ensure(email, name)
  const began = await changing(
    world.database,
    randomUUID(),
    async (store) => {
      if (!(await useFirstLink({ ...world.database, kysely: store.db }, linkHash(world, token)))) return false
      const helpLines = helpName && helpPhone ? [{ name: helpName, phone: helpPhone }] : []
      await addOrganisation(store, { name: organisation, language, emergencyNumber: emergency, helpLines })
      const person = await addPerson(store, { user, name, steward: true })
      await noteInLedger(store, { person, side: null }, [
        ledger('began', { organisation: store.organisation, steward: person }),
      ])
      return true
    },
    (worked) => worked,
  )
  return began ? done({ signIn: await accounts.makeLink(email) }) : problem('link-used')
}
