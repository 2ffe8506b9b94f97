/** Work of one kind for one organisation, committed together. */
export type CommitBatch<Item, Result> = (
  organisation: string,
  batch: readonly Item[],
) => Promise<readonly Result[]>

interface Waiting<Item, Result> {
  readonly item: Item
  readonly kept: (result: Result) => void
  readonly failed: (reason: unknown) => void
}

/**
 * Commits many people's sendings in one transaction. Nothing waits on a clock: the first goes at once, and what arrives
 * while it is under way goes together next. A batch that fails is tried one by one, so that one bad row harms nobody
 * else. A promise is kept only after its row's commit.
 */
export function groupCommit<Item, Result>(commit: CommitBatch<Item, Result>, most: number) {
  const queues = new Map<string, Waiting<Item, Result>[]>()

  async function commitTogether(
    organisation: string,
    batch: readonly Waiting<Item, Result>[],
  ): Promise<void> {
    try {
      const results = await commit(
        organisation,
        batch.map(({ item }) => item),
      )
      batch.forEach((waiting, n) => {
        waiting.kept(results[n] as Result)
      })
    } catch (reason) {
      if (batch.length === 1) batch[0]?.failed(reason)
      else for (const waiting of batch) await commitTogether(organisation, [waiting])
    }
  }

  async function drain(organisation: string, queue: Waiting<Item, Result>[]): Promise<void> {
    while (queue.length > 0) await commitTogether(organisation, queue.splice(0, most))
    queues.delete(organisation)
  }

  return {
    /** How many wait for their turn. */
    waiting: (): number => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0),
    add: (organisation: string, item: Item): Promise<Result> =>
      new Promise((kept, failed) => {
        const queue = queues.get(organisation)
        if (queue) return void queue.push({ item, kept, failed })
        const fresh = [{ item, kept, failed }]
        queues.set(organisation, fresh)
        void drain(organisation, fresh)
      }),
  }
}
