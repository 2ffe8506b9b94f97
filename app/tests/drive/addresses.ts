/** What stands in an address where its pattern has a name: one line a name. */
export interface Known {
  readonly id: string
  readonly code: string
  readonly slug: string
  readonly conversation: string
  readonly voice: string
  readonly file: string
  readonly theme: string
  readonly decision: string
  /** A thing on the thread, and what kind of thing it is. */
  readonly kind: string
  readonly thing: string
  readonly name: string
}

/** A route's pattern with real things in it. A name that nothing stands for is told, with the route it is in. */
export function addressOf(path: string, known: Known): string {
  const things: Readonly<Record<string, string>> = { ...known }
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const thing = things[name]
    if (thing === undefined)
      throw new Error(`${path}: say in tests/drive/addresses.ts what stands for :${name}`)
    return thing
  })
}
