import { randomUUID } from 'node:crypto'
import { exchange, keptLines } from '../drive/exchange.ts'
import { encodeFields } from '../drive/forms.ts'
import { pause } from '../drive/server.ts'
import { readKeyShown } from '../drive/set-up.ts'

/** What people were told, so that it can be held against what was kept. */
export interface Told {
  /** Words of every answer that was acknowledged, with the key that was shown; no key where none was wanted. */
  readonly acknowledged: ReadonlyMap<string, string>
  /** Words of answers that were sent, and of which nobody knows yet. */
  readonly underWay: ReadonlySet<string>
  readonly retried: number
  /** Acknowledged forms that were sent a second time. */
  readonly sentTwice: number
  /** What should not have come back: another key for the same form, or an answer that no page has words for. */
  readonly strange: readonly string[]
}

export interface Writers {
  readonly told: Told
  /** Lets everybody finish what they are sending, however often that must be tried. */
  finish(): Promise<void>
}

interface Sending {
  readonly words: string
  readonly body: string
  readonly linked: boolean
}

/** Many people who answer one after the other, and send a form again until they are told that it arrived. */
export function startWriters(address: string, many: number): Writers {
  const told = {
    acknowledged: new Map<string, string>(),
    underWay: new Set<string>(),
    retried: 0,
    sentTwice: 0,
    strange: [] as string[],
  }
  const agent = keptLines(many)
  const { origin } = new URL(address)
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  let finishing = false
  let count = 0

  /** The key that was shown; nothing when it is not known whether the answer arrived. */
  async function sendOnce({ body }: Sending): Promise<string | undefined> {
    try {
      const { status, body: page } = await exchange(address, {
        method: 'POST',
        headers,
        body,
        agent,
        patience: 20_000,
      })
      if (status === 200) return readKeyShown(page.toString('utf8')).join(' ')
      if (status !== 503) told.strange.push(`status ${status}`)
    } catch {
      return undefined // the line broke, which is what these tests are for
    }
    return undefined
  }

  async function sendUntilTold(sending: Sending): Promise<string> {
    for (;;) {
      const key = await sendOnce(sending)
      if (key !== undefined) return key
      told.retried += 1
      await pause(100)
    }
  }

  async function write(): Promise<void> {
    while (!finishing) {
      count += 1
      const sending = makeSending(count)
      told.underWay.add(sending.words)
      const key = await sendUntilTold(sending)
      told.acknowledged.set(sending.words, key)
      told.underWay.delete(sending.words)
      if (sending.linked === (key === '')) told.strange.push(`shown as a key: "${key}"`)
      if (count % 5 > 0) continue
      told.sentTwice += 1
      const again = await sendUntilTold(sending)
      if (again !== key) told.strange.push('the same form sent twice showed another key')
    }
  }

  const everybody = Promise.all(Array.from({ length: many }, write))
  return {
    told,
    async finish() {
      finishing = true
      await everybody
      agent.destroy()
    },
  }
}

/** One in eight wants no key at all; their words wait to be joined with others'. */
function makeSending(count: number): Sending {
  const words = `${count} ${randomUUID()}`
  const linked = count % 8 > 0
  const identity = linked ? 'pseudonymous' : 'unlinked'
  return {
    words,
    linked,
    body: encodeFields({ token: randomUUID(), words1: words, identity, consent: 'team' }),
  }
}
