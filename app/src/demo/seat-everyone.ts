import { agreeConfidentiality } from '../commands/agree-confidentiality.ts'
import { answerHosting } from '../commands/answer-hosting.ts'
import { invitePartner, inviteToDuty, type Wording } from '../commands/invite-partner.ts'
import { type AtTheDoor, joinProject } from '../commands/join-project.ts'
import { offerHosting } from '../commands/offer-hosting.ts'
import { sayEmployed } from '../commands/say-employed.ts'
import { agreementWords } from '../i18n/agreement-words.ts'
import { translator } from '../i18n/translator.ts'
import { findPerson } from '../store/doors.ts'
import { openHostingOffers } from '../store/hosting.ts'
import { reading } from '../store/store.ts'
import { act, actingAs, addressOf, daysBack, type Stage, tokenFor, worked } from './stage.ts'
import { lookingAfter, partners, story } from './story.ts'

/** No mail carries these offers: each is taken up here. */
const wording: Wording = { language: 'en', letter: () => ({ subject: '', text: '' }) }
const host = story.steward.name

/** Brings everybody in by an invitation, gives the other side its host, and lets each agree to keep words to themselves. */
export async function seatEveryone(stage: Stage): Promise<void> {
  await act(stage, [host, 13], sayEmployed, { employed: 'yes' })
  for (const { name, side, found, foundWords } of partners) {
    const offer = { token: tokenFor(`seat ${name}`), called: name, side, found, foundWords }
    const { link } = await act(stage, [host, 13], invitePartner(wording), offer)
    await takeUp(stage, name, link, side === 'learned' ? 'yes' : 'no')
  }
  await shareHosting(stage)
  for (const { name, duty, reads, employed, foundWords } of lookingAfter) {
    const offer = { token: tokenFor(`duty ${name}`), called: name, duty, reads, found: 'asked', foundWords }
    const { link } = await act(stage, [story.otherHost.name, 12], inviteToDuty(wording), offer)
    await takeUp(stage, name, link, employed)
  }
  const agreeing = agreeConfidentiality('en', agreementWords(translator('en')))
  const names = new Set([host, ...[...partners, ...lookingAfter].map(({ name }) => name)])
  for (const name of names) await act(stage, [name, 11], agreeing)
  // One seat is still offered, so that the page of partners shows what that looks like.
  const offer = { token: tokenFor('seat porter'), called: 'A porter', side: 'learned', found: 'asked' }
  await act(stage, ['Kofi', 2], invitePartner(wording), offer)
}

async function takeUp(stage: Stage, name: string, link: string, employed: 'yes' | 'no'): Promise<void> {
  const { world, accounts } = stage
  const user = await accounts.ensure(addressOf(name), name)
  const signedIn: AtTheDoor = { user, name, person: await findPerson(world.database, user) }
  const joining = { link, signedIn, fields: { employed } }
  worked(`let ${name} in`, await joinProject(daysBack(world, 12), accounts, joining))
}

async function shareHosting(stage: Stage): Promise<void> {
  const { name } = story.otherHost
  const { organisation, person } = await actingAs(stage, name)
  await act(stage, [host, 12], offerHosting, { person })
  const offers = await reading(stage.world.database, organisation, (store) =>
    openHostingOffers(store, stage.project),
  )
  const offer = offers.find(({ to }) => to === person)?.id
  await act(stage, [name, 12], answerHosting, { offer, answer: 'yes' })
}
