/** What was opened, to be closed in reverse order, once, however the end comes. */
export interface Closing {
  /** Remembers how to close what was just opened. */
  after(close: () => Promise<unknown> | unknown): void
  /** Closes everything; asked again, it is the same closing. */
  close(): Promise<void>
}

export function closing(failed: (failure: unknown) => void): Closing {
  const opened: (() => Promise<unknown> | unknown)[] = []
  let under: Promise<void> | undefined

  async function closeAll(): Promise<void> {
    for (let close = opened.pop(); close; close = opened.pop()) {
      // What cannot be closed must not keep the rest open.
      await Promise.resolve(close()).catch(failed)
    }
  }

  return {
    after: (close) => void opened.push(close),
    close: () => {
      under ??= closeAll()
      return under
    },
  }
}
