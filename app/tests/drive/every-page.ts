import type { Route } from '../../src/web/route.ts'
import { addressOf, type Known } from './addresses.ts'
import type { Visitor } from './visitor.ts'

/** Something that somebody got to see: a page, a print, a file, a mail. */
export interface Seen {
  readonly by: string
  readonly at: string
  readonly text: string
}

/** Every page that somebody gets, in some languages, of the things that are known; and its parts that only a question in the address shows. */
export async function everyPage(
  by: string,
  who: Visitor,
  routes: readonly Pick<Route, 'method' | 'path'>[],
  known: readonly Known[],
  queries: readonly string[],
): Promise<readonly Seen[]> {
  const addresses = new Set(
    routes
      .filter(
        ({ method, path }) => method === 'GET' && !path.endsWith('/live') && !path.startsWith('/assets'),
      )
      .flatMap(({ path }) => known.flatMap((each) => queries.map((query) => addressOf(path, each) + query))),
  )
  const seen: Seen[] = []
  for (const at of addresses) {
    const { status, text } = await who.get(at)
    if (status >= 500) throw new Error(`${by}: ${at} answered ${status}`)
    seen.push({ by, at, text })
  }
  return seen
}
