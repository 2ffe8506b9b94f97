import { randomUUID } from 'node:crypto'
import { agreeConfidentiality } from '../commands/agree-confidentiality.ts'
import { type Acting, perform, type World } from '../commands/command.ts'
import { makeProject } from '../commands/make-project.ts'
import { openConversation } from '../commands/open-conversation.ts'
import { showVoices } from '../commands/show-voices.ts'
import { readerField } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { sideOf } from '../domain/voice.ts'
import { agreementWords } from '../i18n/agreement-words.ts'
import { knownQuestions } from '../i18n/known-questions.ts'
import { translator } from '../i18n/translator.ts'
import type { Accounts } from '../store/accounts.ts'
import { type AnswerToKeep, keepAnswers } from '../store/answers.ts'
import { keepConsentText } from '../store/consent-texts.ts'
import { takeDuty } from '../store/duties.ts'
import { noteInLedger } from '../store/ledger.ts'
import { addOrganisation } from '../store/organisations.ts'
import { addPerson } from '../store/people.ts'
import { takeSeat } from '../store/projects.ts'
import { changing } from '../store/store.ts'
import { type InventedVoice, story, voices } from './story.ts'

const day = 86_400_000

/** Fills an empty installation with an invented project, by the same commands that people use. */
export async function makeDemo(world: World, accounts: Accounts): Promise<void> {
  const organisation = randomUUID()
  const user = await accounts.ensure(story.steward.email, story.steward.name)
  const consent = {
    hash: world.key.hash('answer-token', 'demo consent'),
    language: 'en',
    words: 'An invented consent to invented words.',
  }
  const person = await changing(world.database, organisation, async (store) => {
    const { emergencyNumber, helpLines } = story
    await addOrganisation(store, { name: story.organisation, language: 'en', emergencyNumber, helpLines })
    await keepConsentText(store, consent)
    const steward = await addPerson(store, { user, name: story.steward.name, steward: true })
    await noteInLedger(store, { person: steward, side: null }, [ledger('began', { organisation, steward })])
    return steward
  })
  const by = {
    organisation,
    person,
    name: story.steward.name,
    steward: true,
    side: 'learned' as const,
    duties: [],
    project: null,
  }
  const repliesBy = new Date(world.now().getTime() + 12 * day).toISOString().slice(0, 10)
  const made = await perform(world, by, makeProject, {
    ...story.project,
    token: randomUUID(),
    side: 'learned',
    repliesBy,
  })
  if (!made.ok) throw new Error(`the demo project could not be made: ${made.problem.id}`)
  const { project } = made.value
  await seatPartners(world, organisation, project)
  await agree(world, { ...by, project })
  const [question1, question2, question3] = knownQuestions.map((wording) => wording.en)
  const opened = await perform(world, { ...by, project }, openConversation('en', knownQuestions), {
    ...{
      token: randomUUID(),
      question1,
      question2,
      question3,
      intro: story.intro,
      closesOn: '',
      languages: [...story.languages],
      ...Object.fromEntries(story.languages.map((language) => [readerField(language), 'me'])),
    },
  })
  if (!opened.ok) throw new Error(`the demo question could not be opened: ${opened.problem.id}`)
  const { conversation } = opened.value
  await keepAnswers(
    world.database,
    organisation,
    voices.map((voice) => invented(world, conversation, voice, consent.hash)),
  )
  world.announce(project)
}

/** Whoever shows the example round may read its voices at once: they are invented, and the agreement stands beside them. */
async function agree(world: World, by: Acting): Promise<void> {
  const words = agreementWords(translator('en'))
  const agreed = await perform(world, by, agreeConfidentiality('en', words), {})
  if (!agreed.ok) throw new Error(`the demo agreement could not be kept: ${agreed.problem.id}`)
  const opened = await perform(world, by, showVoices, {})
  if (!opened.ok) throw new Error(`the demo voices could not be opened: ${opened.problem.id}`)
}

async function seatPartners(world: World, organisation: string, project: string): Promise<void> {
  await changing(world.database, organisation, async (store) => {
    for (const { name, side } of story.partners) {
      const person = await addPerson(store, { user: `demo ${randomUUID()}`, name, steward: false })
      await takeSeat(store, {
        project,
        person,
        side,
        convener: name === 'Rosa',
        employed: side === 'learned',
      })
      if (new Set<string>(story.safety).has(name))
        await takeDuty(store, { project, person, duty: 'safety', language: '', outside: side === 'lived' })
      await noteInLedger(store, { person, side }, [ledger('took-seat', { person, seat: side }, project)])
    }
  })
}

function invented(
  world: World,
  conversation: string,
  voice: InventedVoice,
  consentText: Buffer,
): AnswerToKeep {
  const { speaker, consent, language } = voice
  return {
    ...{
      conversation,
      speaker,
      consent,
      language,
      consentText,
      answer: randomUUID(),
      identity: 'pseudonymous',
      keyHash: null,
      way: 'link',
      came: 'own',
      firstReader: 'anyone',
    },
    tokenHash: world.key.hash('answer-token', randomUUID()),
    otherTokenHash: world.key.hash('answer-token', randomUUID()),
    contentHash: world.key.hash('answer-token', JSON.stringify(voice)),
    side: sideOf(speaker),
    saidOn: new Date(world.now().getTime() - voice.daysAgo * day).toISOString().slice(0, 10),
    voices: voice.words.flatMap((words, n) => (words ? [{ question: n + 1, words }] : [])),
  }
}
