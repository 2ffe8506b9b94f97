import { type Text, version } from '@evenground/themes'
import { type Outcome, runInWorker } from '@evenground/themes/worker'
import type { World } from '../commands/command.ts'
import { plainWords, visibleWords } from '../domain/struck.ts'
import {
  type AlikeVoice,
  getOffering,
  type NewGroup,
  type Offering,
  replaceOffering,
} from '../store/offered-groups.ts'
import { changing, reading } from '../store/store.ts'
import { type VoiceToSort, voicesToSort, whatStands } from '../store/voices-to-sort.ts'

/** From how many voices on groups are offered. */
const fewest = 8
/** How many more voices there are when groups are made anew. */
const manyMore = 1.2
const likeness = 0.8
/** The same voices give the same groups: it is written down with each offering. */
export const seed = 1

/** Whether groups are to be made: for the first time, when many voices came, and when some went or changed. */
export function groupsAreDue(
  before: Pick<Offering, 'voices' | 'standing'> | undefined,
  now: Pick<Offering, 'voices' | 'standing'>,
): boolean {
  if (!before) return now.voices >= fewest
  if (now.voices === before.voices) return now.standing !== before.standing
  return now.voices < before.voices || now.voices >= before.voices * manyMore
}

/**
 * Makes groups of the voices of a project that stand, in a thread of its own, and offers them. What people placed stays where it is:
 * an offer moves nothing.
 */
export async function offerGroups(world: World, organisation: string, project: string): Promise<void> {
  const found = await reading(world.database, organisation, async (store) => {
    const standing = await whatStands(store, project)
    if (!groupsAreDue(await getOffering(store, project), standing)) return undefined
    return { standing, voices: await voicesToSort(store, project) }
  })
  if (!found) return
  const texts = found.voices.map(textOf)
  const { groups, madeBy } = answered(await runInWorker({ ask: 'groups', texts, options: { seed } }))
  const sets = answered(await runInWorker({ ask: 'duplicates', texts, likeness }))
  const known = new Map(found.voices.map((voice) => [voice.id, voice]))
  await changing(world.database, organisation, (store) =>
    replaceOffering(
      store,
      project,
      { ...found.standing, madeAt: world.now(), madeBy: { groups: madeBy, alike: { likeness, version } } },
      {
        groups: groups.map(
          ({ languages, phrases, members, quotes }): NewGroup => ({
            language: languages.length === 1 ? (languages[0] ?? null) : null,
            phrases,
            quotes,
            voices: members.map(({ id }) => id),
          }),
        ),
        alike: sets.flatMap(({ ids }, alike) =>
          ids.flatMap((id): AlikeVoice[] => {
            const voice = known.get(id)
            return voice
              ? [{ conversation: voice.conversation, voice: id, alike, version: voice.version }]
              : []
          }),
        ),
      },
    ),
  )
  world.announce(project)
}

/** A voice as the machine reads it: without what was struck out. */
export const textOf = ({ id, words, struck, language, answer, way }: VoiceToSort): Text => ({
  id,
  text: plainWords(visibleWords(words, struck), ' '),
  language,
  person: answer,
  channel: way,
})

/** What a thread gave. What went wrong there is told without its message, which could repeat somebody's words. */
export function answered<T extends Parameters<typeof runInWorker>[0]>(
  outcome: Outcome<T>,
): Extract<Outcome<T>, { ok: true }>['answer'] {
  if (!outcome.ok) throw new Error(`the thread that sorts words ended: ${outcome.problem}`)
  return outcome.answer
}
