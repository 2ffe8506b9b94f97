import { answerNote } from '../commands/answer-note.ts'
import { approveSharing, refuseSharing } from '../commands/answer-sharing.ts'
import { askExactWords } from '../commands/ask-exact-words.ts'
import { hideVoice } from '../commands/hide-voice.ts'
import { openHeld } from '../commands/hold/open-held.ts'
import { releaseHeld } from '../commands/hold/release-held.ts'
import { leaveNote } from '../commands/leave-note.ts'
import { noteFix } from '../commands/note-fix.ts'
import { parkIdea } from '../commands/park-idea.ts'
import { proposeSharing } from '../commands/propose-sharing.ts'
import { isLanguage } from '../domain/language.ts'
import { translator } from '../i18n/translator.ts'
import { askedWords, fixes, ideas, notes, sharings } from './deeds.ts'
import type { Said } from './listen-then.ts'
import { act, dayFromNow, daysBack, type Stage, tokenFor, worked } from './stage.ts'

const refuse = refuseSharing((language, _, reasons) => {
  const t = translator(isLanguage(language) ? language : 'en')
  return t('refusal.note', { reason: reasons.map((reason) => t(`refusal.reason-${reason}`)).join(' ') })
})

/** What the partners did with what they heard so far. */
export async function answerBack(stage: Stage, said: Said): Promise<void> {
  const voiceOf = (called: string): string => said.get(called)?.voice ?? ''
  await letGoStruck(stage, voiceOf('struck'))
  for (const { voice, reach, by, daysAgo, yes, no } of sharings) {
    const proposal = { voice: voiceOf(voice), reach, version: 1 }
    const { sharing } = await act(stage, [by, daysAgo], proposeSharing, proposal)
    for (const name of yes) await act(stage, [name, daysAgo], approveSharing, { sharing })
    for (const [name, reason] of no) await act(stage, [name, daysAgo], refuse, { sharing, reason })
  }
  for (const { by, words, daysAgo, done } of fixes)
    await act(stage, [by, daysAgo], noteFix, {
      ...{ token: tokenFor(words), words, sure: 'yes' },
      doneOn: done ? dayFromNow(stage.world, -daysAgo) : '',
    })
  for (const { by, words, from, daysAgo } of ideas)
    await act(stage, [by, daysAgo], parkIdea, { token: tokenFor(words), words, voices: from.map(voiceOf) })
  await writeToPeople(stage, said)
  // Ellen knows who brought his father; what he said is hidden from her alone.
  await act(stage, ['Ellen', 0], hideVoice, { voice: voiceOf('father') })
}

async function writeToPeople(stage: Stage, said: Said): Promise<void> {
  for (const { voice, by, words, daysAgo, back } of notes) {
    const spoken = said.get(voice)
    const token = tokenFor(words)
    const { note } = await act(stage, [by, daysAgo], leaveNote, { token, voice: spoken?.voice, words })
    if (!back || !spoken) continue
    const world = daysBack(stage.world, daysAgo - 1)
    worked('answer a note', await answerNote(world, spoken.found, { note, back }))
  }
  const { voice, by, excerpt, place } = askedWords
  const asking = { token: tokenFor('exact words'), voice: said.get(voice)?.voice, excerpt, place }
  await act(stage, [by, 0], askExactWords, asking)
}

/** A name in somebody's words was found when they came; a safety contact from outside strikes it out and lets them go. */
async function letGoStruck(stage: Stage, voice: string): Promise<void> {
  await act(stage, ['Grace', 1], openHeld, { voice })
  await act(stage, ['Grace', 1], releaseHeld, { voice, version: '1', more: 'Kofi' })
}
