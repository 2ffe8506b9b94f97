import type { World } from '../commands/command.ts'
import { closeDue } from '../commands/decide/close-round.ts'
import { tellHold } from '../commands/hold/tell-hold.ts'
import { writeNewKeyMails } from '../commands/new-key.ts'
import { writeSignInMail } from '../commands/sign-in.ts'
import { tellNews } from '../commands/tell-news.ts'
import { newKeyLetter, newsLetter } from '../i18n/letters.ts'
import { translator } from '../i18n/translator.ts'
import type { Accounts } from '../store/accounts.ts'
import type { Announcements } from '../store/announcements.ts'
import { forgetOldContacts } from '../store/contacts.ts'
import { putAwayOldImports } from '../store/imports.ts'
import { sealLedger } from '../store/ledger.ts'
import { dropOldMail } from '../store/mail.ts'
import { forgetOldRates } from '../store/rates.ts'
import { forgetOldSteps } from '../store/sign-in-steps.ts'
import { joinWaiting } from '../store/waiting-voices.ts'
import { every } from './every.ts'
import { fileJobs } from './file-jobs.ts'
import { heardTeller } from './heard-teller.ts'
import { composeHoldNews } from './hold-news.ts'
import type { Jobs } from './jobs.ts'
import { handMail, type Mailer } from './mailer.ts'
import { askForFits, refitJobs } from './refit.ts'
import { senseJobs } from './sense-jobs.ts'

interface Background {
  readonly world: World
  readonly accounts: Accounts
  readonly jobs: Jobs
  readonly announcements: Announcements
  readonly mailer: Mailer | undefined
  readonly address: string
  readonly sealed: (entries: number) => void
  readonly failed: (what: string, failure: unknown) => void
}

const second = 1_000
const minute = 60 * second
const sealedAtOnce = 5_000
// Unlinked voices join the others when this many people wait in a conversation, or the night after they came.
const enoughWaiting = 8
const nightEnds = 3

/** Starts what goes on behind the pages: mail, the ledger's seals, waiting voices, tidying up. */
export async function startBackground({
  world,
  accounts,
  jobs,
  announcements,
  mailer,
  address,
  sealed,
  failed,
}: Background): Promise<{ stop(): Promise<void> }> {
  await jobs.work('sign-in-mail', (request) =>
    writeSignInMail(world, accounts, jobs.send, request, (to, token) =>
      composeSignIn(to, `${address}/sign-in/link?token=${token}`),
    ),
  )
  await jobs.work('lost-key-mail', (request) =>
    writeNewKeyMails(world, request, (language, token) => newKeyLetter(address, language, token)),
  )
  if (mailer) await jobs.work('send-mail', mailer)
  await fileJobs(world, jobs)
  await refitJobs(world, jobs)

  const tellDue = await heardTeller(world, announcements)
  const sortDue = await senseJobs(world, jobs, announcements)
  const loops = [
    every(
      second,
      () => sealAll(world, sealed),
      (failure) => failed('the ledger could not be sealed; trying again', failure),
    ),
    every(
      minute,
      () => joinOthers(world),
      (failure) => failed('waiting voices could not join; trying again', failure),
    ),
    every(
      minute,
      () => tellHold(world, composeHoldNews(address)),
      (failure) => failed('safety contacts could not be told of held words; trying again', failure),
    ),
    every(2 * second, sortDue, (failure) => failed('groups could not be offered; trying again', failure)),
    every(
      5 * second,
      () => askForFits(world, jobs.send),
      (failure) => failed('rounds with new answers could not be found; trying again', failure),
    ),
    every(
      minute,
      () => closeDue(world),
      (failure) => failed('votes whose day is over could not be counted; trying again', failure),
    ),
    every(2 * second, tellDue, (failure) =>
      failed('a public count could not be told; trying again', failure),
    ),
    ...(mailer
      ? [
          every(
            10 * second,
            () => tellEveryone(world, address),
            (failure) => failed('those who asked to be told could not be told; trying again', failure),
          ),
          every(
            second,
            () => handMail(world.database, jobs.send),
            (failure) => failed('waiting mail could not be handed on; trying again', failure),
          ),
        ]
      : []),
    every(
      10 * minute,
      () => tidy(world),
      (failure) => failed('old rows could not be put away; trying again', failure),
    ),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

async function sealAll({ database }: World, sealed: (entries: number) => void): Promise<void> {
  for (;;) {
    const entries = await sealLedger(database, sealedAtOnce)
    sealed(entries)
    if (entries < sealedAtOnce) return
  }
}

async function joinOthers({ database, key, now, announce }: World): Promise<void> {
  // In the first hours of a day the day before may still wait; after them, nobody's words from before today do.
  const before = new Date(now().getTime() - nightEnds * 60 * minute).toISOString().slice(0, 10)
  for (const project of await joinWaiting(database, key, enoughWaiting, before)) announce(project)
}

async function tellEveryone(world: World, address: string): Promise<void> {
  await tellNews(world, (language) => newsLetter(address, language))
}

async function tidy({ database, now }: World): Promise<void> {
  await dropOldMail(database, now())
  await forgetOldContacts(database, now())
  await forgetOldRates(database, new Date(now().getTime() - 60 * minute))
  await forgetOldSteps(database, now())
  await putAwayOldImports(database, new Date(now().getTime() - 24 * 60 * minute))
}

function composeSignIn(to: string, link: string) {
  const t = translator('en')
  return {
    to,
    subject: t('mail.sign-in.subject'),
    text: `${t('mail.sign-in.hello')}\n\n${link}\n\n${t('mail.sign-in.once')}`,
  }
}
