import type { Reach } from '../domain/sharing.ts'
import type { Store } from '../store/store.ts'
import { themeQuotes } from '../store/theme-quotes.ts'
import { sharedToday } from './shared-voices.ts'

/**
 * The voices that stand for each theme beyond the team, as far as their speakers allowed and both sides agreed today. What is public
 * may stand on the project's own pages too. Words come from the readers of voices, with what was struck out.
 */
export async function quotesBeyondTeam(
  store: Store,
  project: string,
  { reach, today }: { readonly reach: Reach; readonly today: string },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const shared = await sharedToday(store, project, today)
  const goesSoFar = (voice: string): boolean => {
    const far = shared.get(voice)
    return far === 'public' || (far === 'project' && reach === 'project')
  }
  const quotes = (await themeQuotes(store, project)).filter(({ voice }) => goesSoFar(voice))
  return new Map(
    [...Map.groupBy(quotes, ({ theme }) => theme)].map(([theme, each]) => [
      theme,
      each.map(({ voice }) => voice),
    ]),
  )
}
