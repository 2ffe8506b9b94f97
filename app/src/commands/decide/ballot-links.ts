import { z } from 'zod'
import { FormToken, Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import { holdDecision, newestRound } from '../../store/decisions.ts'
import { noteInLedger } from '../../store/ledger.ts'
import type { MailWords } from '../../store/mail-words.ts'
import type { OutsideKey } from '../../store/outside-key.ts'
import { changing } from '../../store/store.ts'
import { addressesOf, findBallotLink, keepLink, linkStands, votersOf } from '../../store/voters.ts'
import { command, fieldErrors, type World } from '../command.ts'
import { queueMail } from '../queue-mail.ts'
import { ballotFields, castBallot } from './vote.ts'

/** The mail that carries a link. It says that there is something to vote on, and no word of what. */
export type ComposeBallot = (link: string, closesOn: string) => Omit<MailWords, 'to'>

const ballotLink = /^[0-9a-f]{64}$/

/** Under which hash a link is kept. */
const linkHash = (key: OutsideKey, link: string): Buffer => key.hash('ballot', `link ${link}`)

/**
 * Mails people a link that lets just them vote, once, without signing in: everybody who has not voted and has none yet; or oneself
 * again, in place of an earlier one. The same form sent twice gives the same links.
 */
export const mailBallots = (compose: ComposeBallot) =>
  command({
    input: z.object({ decision: Id, token: FormToken, to: z.enum(['everyone', 'me'], 'error.choose') }),
    may: 'decide',
    async run({ store, by, at, key }, { decision: id, token, to }) {
      const decision = by.project ? await holdDecision(store, by.project, id) : undefined
      if (!decision || !by.project) return problem('not-found')
      const round = await newestRound(store, decision)
      if (!round.openedAt || round.closedAt || round.closesOn < at.toISOString().slice(0, 10))
        return problem('voting-over')
      const voters = (await votersOf(store, by.project, round)).filter(({ person, seated, voted, mailed }) =>
        to === 'me' ? seated && person === by.person : seated && !voted && !mailed,
      )
      if (to === 'me' && voters.length === 0) return problem('not-a-voter')
      const addresses = await addressesOf(
        store,
        voters.map(({ person }) => person),
      )
      for (const { person } of voters) {
        const address = addresses.get(person)
        if (address === undefined) continue
        const link = key.hash('ballot', `mail ${id} ${round.round} ${person} ${token}`).toString('hex')
        await keepLink(store, round, person, linkHash(key, link))
        await queueMail({ store, key }, { kind: 'ballot', to: address, ...compose(link, round.closesOn) })
      }
      return done({ mailed: addresses.size }, ledger('mailed-ballots', { decision: id, to }, by.project))
    },
  })

/** Votes by a mailed link, which works once. Only who was mailed it knows it; it opens nothing else. */
export async function voteByLink(world: World, given: unknown): Promise<Outcome<null>> {
  const parsed = z.object({ link: z.string(), ...ballotFields }).safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { link, ...ballot } = parsed.data
  const found = ballotLink.test(link)
    ? await findBallotLink(world.database, linkHash(world.key, link))
    : undefined
  if (!found) return problem('link-used')
  const { organisation, project, person } = found
  const outcome = await changing(
    world.database,
    organisation,
    async (store) => {
      // Held before it is looked at again: of two who send the same link, one finds it used.
      await holdDecision(store, project, found.decision)
      if (!(await linkStands(store, linkHash(world.key, link)))) return problem('link-used')
      const voters = await votersOf(store, project, found)
      const cast = await castBallot({ store, key: world.key, at: world.now() }, found, ballot)
      if (cast.ok) await noteInLedger(store, { person: null, side: sideOf(voters, person) }, cast.notes)
      return cast
    },
    (result) => result.ok,
  )
  if (outcome.ok) world.announce(project)
  return outcome
}

const sideOf = (voters: Awaited<ReturnType<typeof votersOf>>, person: string) =>
  voters.find((voter) => voter.person === person)?.side ?? null

/** Whom a link lets vote, on which round; nothing where it is used, or none. */
export const ballotOf = async (world: World, link: string) =>
  ballotLink.test(link) ? findBallotLink(world.database, linkHash(world.key, link)) : undefined
