import { addServedGroup } from '../commands/add-served-group.ts'
import { agreeWay } from '../commands/agree-way.ts'
import { askSponsor } from '../commands/ask-sponsor.ts'
import { claimPay } from '../commands/claim-pay.ts'
import { noteSponsorAnswer } from '../commands/note-sponsor-answer.ts'
import { offerPay } from '../commands/offer-pay.ts'
import { proposeWay } from '../commands/propose-way.ts'
import { sayAccessNeeds } from '../commands/say-access-needs.ts'
import { sayMandate } from '../commands/say-mandate.ts'
import { sayServed } from '../commands/say-served.ts'
import { sealGuesses } from '../commands/seal-guesses.ts'
import { payClaim } from '../commands/settle-claim.ts'
import { writeRoomNote } from '../commands/write-room-note.ts'
import { sponsorQuestions as questionsTo } from '../store/mandates.ts'
import { claimsToPay } from '../store/pay.ts'
import { reading } from '../store/store.ts'
import { waysOfWorking } from '../store/ways-of-working.ts'
import { accessNeeds, roomNotes } from './deeds.ts'
import { act, actingAs, dayFromNow, type Stage, tokenFor } from './stage.ts'
import { guesses, mandate, pay, served, sponsorQuestions, story, ways } from './story.ts'

const host = story.steward.name

/** The step Gather, as far as it goes: one answer of the sponsor is late, which its public page says. */
export async function gatherFirst(stage: Stage): Promise<void> {
  await act(stage, [host, 12], sayMandate, mandate)
  await askTheSponsor(stage)
  await act(stage, ['Rosa', 12], sayServed, { served: served.people })
  for (const group of served.groups)
    await act(stage, ['Idris', 12], addServedGroup, {
      ...group,
      token: tokenFor(`group ${group.name}`),
      countedOn: dayFromNow(stage.world, -30),
    })
  await agreeOnWays(stage)
  await thankPeople(stage)
  await act(stage, [accessNeeds.by, 11], sayAccessNeeds, {
    words: accessNeeds.words,
    readers: 'conveners',
    met: 'no',
  })
  await sealAll(stage)
  for (const { by, words, daysAgo } of roomNotes)
    await act(stage, [by, daysAgo], writeRoomNote, { token: tokenFor(words), words })
}

async function askTheSponsor(stage: Stage): Promise<void> {
  const { organisation } = await actingAs(stage, host)
  for (const { words, asked, due } of sponsorQuestions) {
    const dueOn = dayFromNow(stage.world, due)
    await act(stage, [host, -asked], askSponsor, { token: tokenFor(words), words, dueOn })
  }
  const open = await reading(stage.world.database, organisation, (store) => questionsTo(store, stage.project))
  for (const { words, answer } of sponsorQuestions) {
    const question = open.find((each) => each.words === words)?.id
    if (answer) await act(stage, ['Tom', 7], noteSponsorAnswer, { question, answer })
  }
}

async function agreeOnWays(stage: Stage): Promise<void> {
  const { organisation } = await actingAs(stage, host)
  for (const { by, words } of ways) await act(stage, [by, 11], proposeWay, { words })
  const kept = await reading(stage.world.database, organisation, (store) =>
    waysOfWorking(store, stage.project),
  )
  for (const { words, agree } of ways) {
    const way = kept.find((each) => each.words === words)?.id
    for (const name of agree) await act(stage, [name, 10], agreeWay, { way, do: 'agree' })
  }
}

async function thankPeople(stage: Stage): Promise<void> {
  const { world, project } = stage
  await act(stage, [host, 12], offerPay, pay.offer)
  for (const { by, what, amount } of pay.claims)
    await act(stage, [by, 4], claimPay, { token: tokenFor(what), what, amount, currency: pay.offer.currency })
  const { organisation } = await actingAs(stage, host)
  const waiting = await reading(world.database, organisation, (store) =>
    claimsToPay(store, world.key, project),
  )
  for (const { what } of pay.claims.filter(({ paid }) => paid)) {
    const claim = waiting.find((each) => each.what === what)?.id
    await act(stage, [host, 1], payClaim, { claim })
  }
}

/** Sealed before any voice came; they open in two weeks. */
async function sealAll(stage: Stage): Promise<void> {
  const revealOn = dayFromNow(stage.world, 14)
  for (const { by, expects } of guesses) {
    const fields = expects.flatMap(([words, ofTen], n) => [
      [`words${n + 1}`, words],
      [`ten${n + 1}`, String(ofTen)],
    ])
    await act(stage, [by, 8], sealGuesses, {
      ...Object.fromEntries(fields),
      token: tokenFor(`guesses ${by}`),
      revealOn,
    })
  }
}
