import { addTries } from '../store/rates.ts'
import type { World } from './command.ts'

/**
 * So many answers to one conversation may come from one network in so many minutes; those above are held for a person to look at,
 * and never refused or lost. A full lecture hall behind one address stays under it, and so does a kiosk or a workshop.
 */
export const flood = { most: 100, minutes: 10 } as const

interface Count {
  readonly bucket: Buffer
  readonly slot: number
  /** What the database last said, for all nodes. */
  known: number
  /** Ours that it does not know yet. */
  fresh: number
  telling: Promise<void> | undefined
}

const mostCounts = 10_000

/**
 * Watches for floods. Nobody waits for it: each node counts for itself, tells the database behind the answers, and learns from it
 * what the others counted. Networks are kept as keyed hashes, for as long as other rates are.
 */
export function floodWatch(
  { database, key, now }: Pick<World, 'database' | 'key' | 'now'>,
  failed: (what: string, failure: unknown) => void,
) {
  const counts = new Map<string, Count>()

  function countOf(network: string, conversation: string): Count {
    const slot = Math.floor(now().getTime() / (flood.minutes * 60_000))
    const name = `${slot} ${conversation} ${network}`
    const known = counts.get(name)
    if (known) return known
    if (counts.size >= mostCounts) counts.clear()
    const bucket = key.hash('rate', `flood ${name}`).subarray(0, 16)
    const made: Count = { bucket, slot, known: 0, fresh: 0, telling: undefined }
    counts.set(name, made)
    return made
  }

  async function tell(count: Count): Promise<void> {
    while (count.fresh > 0) {
      const sent = count.fresh
      const known = await addTries(database, count.bucket, count.slot, sent)
      count.known = known
      count.fresh -= sent
    }
  }

  return {
    /** Counts one answer, and says whether it comes above what is usual. */
    rises(network: string, conversation: string): boolean {
      const count = countOf(network, conversation)
      count.fresh += 1
      const over = count.known + count.fresh > flood.most
      count.telling ??= tell(count)
        .catch((failure: unknown) => failed('a flood could not be counted; it counts here alone', failure))
        .finally(() => {
          count.telling = undefined
        })
      return over
    },
    /** Settles when the database knows all that was counted here. */
    async told(): Promise<void> {
      await Promise.all([...counts.values()].map(({ telling }) => telling))
    },
  }
}

export type FloodWatch = ReturnType<typeof floodWatch>
