import { answer, answerCommits, keyHash } from '../commands/answer.ts'
import { openConversation } from '../commands/open-conversation.ts'
import { showVoices } from '../commands/show-voices.ts'
import { canonicalKey } from '../domain/key.ts'
import { readerField } from '../domain/language.ts'
import { screen } from '../domain/screen.ts'
import { sideOf } from '../domain/voice.ts'
import { knownQuestions } from '../i18n/known-questions.ts'
import { keepAnswers } from '../store/answers.ts'
import { keepConsentText } from '../store/consent-texts.ts'
import { replaceKey } from '../store/contacts.ts'
import { type FoundKey, findKey } from '../store/doors.ts'
import { changing, reading } from '../store/store.ts'
import { voicesOfAnswer } from '../store/voices.ts'
import { act, actingAs, dayFromNow, daysBack, type Stage, tokenFor, worked } from './stage.ts'
import { readers, story } from './story.ts'
import { type InventedVoice, voices } from './voices.ts'

const host = story.steward.name

/** What was said, by what the story calls it: the way to it by its key, and its voice to the first question. */
export type Said = ReadonlyMap<string, { readonly found: FoundKey; readonly voice: string }>

/** Opens the question, and lets everybody say what they say. */
export async function listenThen(stage: Stage): Promise<Said> {
  const conversation = await ask(stage)
  const { world } = stage
  const { organisation } = await actingAs(stage, host)
  const consentText = world.key.hash('answer-token', 'demo consent')
  await changing(world.database, organisation, (store) =>
    keepConsentText(store, {
      hash: consentText,
      language: 'en',
      words: 'An invented consent to invented words.',
    }),
  )
  const telling = { organisation, conversation, consentText }
  const said = new Map<string, { found: FoundKey; voice: string }>()
  for (const [n, voice] of voices.entries()) {
    const key = await tell(stage, telling, voice, n)
    if (voice.called) said.set(voice.called, await lookUp(stage, key))
  }
  await giveKnownKey(stage, said)
  // Whoever sealed guesses reads on from there; two go on without.
  for (const name of [host, 'Maureen']) await act(stage, [name, 6], showVoices)
  return said
}

async function ask(stage: Stage): Promise<string> {
  const [question1, question2, question3] = knownQuestions.map((wording) => wording.en)
  const named: [string, string][] = []
  for (const language of story.languages)
    named.push([readerField(language), (await actingAs(stage, readers[language])).person])
  const opened = await act(stage, [host, 7], openConversation('en', knownQuestions), {
    ...{ question1, question2, question3, intro: story.intro, languages: [...story.languages] },
    token: tokenFor('conversation'),
    closesOn: dayFromNow(stage.world, 3),
    ...Object.fromEntries(named),
  })
  return opened.conversation
}

interface Telling {
  readonly organisation: string
  readonly conversation: string
  readonly consentText: Buffer
}

/** One person says something, on their day; gives their key. */
async function tell(
  stage: Stage,
  telling: Telling,
  voice: InventedVoice,
  n: number,
): Promise<readonly string[]> {
  const { way = 'link', daysAgo, who, consent, came = 'own', firstReader = 'anyone', language = 'en' } = voice
  if (way !== 'link') return keepOtherWay(stage, telling, voice, n)
  const world = daysBack(stage.world, daysAgo)
  const [words1 = '', words2 = '', words3 = ''] = voice.words
  const { organisation, conversation, consentText } = telling
  const asked = {
    ...{ organisation, conversation, project: stage.project },
    ...{ questions: 3, open: true, mostWords: null, equality: [] },
  }
  const fields = {
    ...{ words1, words2, words3, who: who ?? '', consent, came, firstReader },
    token: tokenFor(`answer ${n}`),
  }
  const given = { language, consentText, fields }
  const { key } = worked('keep an answer', await answer(world, answerCommits(world), asked, given))
  return key ?? []
}

/** What came on paper, at the kiosk, from a workshop, or typed for somebody: kept as their pages keep it. */
async function keepOtherWay(
  { world }: Stage,
  { organisation, conversation, consentText }: Telling,
  { daysAgo, who, consent, words, language = 'en', way = 'paper', came = 'own' }: InventedVoice,
  n: number,
): Promise<readonly string[]> {
  const key = ['invented', 'voice', String(n)]
  const held = (text: string) => {
    const reasons = screen(text)
    return reasons.length > 0 ? { held: reasons } : {}
  }
  const [kept] = await keepAnswers(world.database, organisation, [
    {
      ...{ conversation, consent, consentText, language, way, came, speaker: who, side: sideOf(who) },
      ...{ answer: tokenFor(`other way ${n}`), identity: 'pseudonymous', firstReader: 'anyone' },
      keyHash: keyHash(world.key, canonicalKey(key)),
      tokenHash: world.key.hash('answer-token', `demo ${n}`),
      otherTokenHash: world.key.hash('answer-token', `demo other ${n}`),
      contentHash: world.key.hash('answer-token', JSON.stringify(words)),
      saidOn: dayFromNow(world, -daysAgo),
      voices: words.flatMap((text, index) =>
        text ? [{ question: index + 1, words: text, ...held(text) }] : [],
      ),
    },
  ])
  if (kept !== 'kept') throw new Error(`the example could not keep an answer: ${kept}`)
  return key
}

async function lookUp(
  { world }: Stage,
  key: readonly string[],
): Promise<{ readonly found: FoundKey; readonly voice: string }> {
  const found = await findKey(world.database, keyHash(world.key, canonicalKey(key)))
  if (!found) throw new Error('a key of the example leads nowhere')
  const [first] = await reading(world.database, found.organisation, (store) =>
    voicesOfAnswer(store, found.conversation, found.answer),
  )
  if (!first) throw new Error('an answer of the example has no voice')
  return { found, voice: first.id }
}

/** One key is the same in every example, so that somebody who tries it can come back with it. */
async function giveKnownKey({ world }: Stage, said: Said): Promise<void> {
  const keyed = said.get('keyed')
  if (!keyed) throw new Error('the example has no voice to come back to')
  await changing(world.database, keyed.found.organisation, (store) =>
    replaceKey(store, keyed.found, keyHash(world.key, canonicalKey([...story.key]))),
  )
}
