import type { Released } from './display.ts'
import type { Memory } from './memory.ts'
import { countRegions, type People } from './people.ts'
import { open, type Protected } from './protected.ts'
import { layOut, type Question } from './question.ts'

/**
 * Writes into a memory that a view was seen as it is, by somebody who may: a partner who saw exact counts of voices. Views by
 * equality group that the same people ask for later are then checked against it.
 *
 * Counts seen openly are not protected by this; what they could give away about others is, when those are told later. Write it in
 * before any protected view of the same moment: what was hidden before cannot be taken back.
 *
 * @throws RangeError when `at` is earlier than what was already told
 */
export function tellOpenly(memory: Memory, kept: Protected<People>, question: Question, at: number): Memory {
  const { value: people, subject } = open(kept)
  if (subject !== 'voices') throw new RangeError(`Nobody may see ${subject} openly`)
  const latest = memory.releases.at(-1)?.at
  if (latest !== undefined && at < latest)
    throw new RangeError(`Numbers of ${latest} were already told; ${at} is earlier`)
  const { places } = layOut(question, people.groupings)
  const counts = countRegions(
    people,
    places.map(({ region }) => region),
  )
  const told = places.map(({ region }, index) => {
    const count = counts[index] ?? 0
    return { region, part: { shown: count as Released }, low: count, high: count, open: true as const }
  })
  return { ...memory, releases: [...memory.releases, { at, question, groupings: people.groupings, told }] }
}
