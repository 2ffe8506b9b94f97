import { fit } from '../src/fit.ts'
import { seeded } from '../src/random.ts'
import type { Answer } from '../src/votes/vote.ts'
import { auc } from './auc.ts'
import { type Loaded, votesOf } from './conversation.ts'
import { type Ballot, fitPolis, projectPolis } from './polis-method.ts'

type Kept = { readonly row: number; readonly statement: number; readonly vote: Answer }

/** One tenth of all votes kept back, by seed. */
function hide(ballots: readonly Ballot[], seed: number): { learn: Map<number, Answer>[]; kept: Kept[] } {
  const random = seeded(seed, 31)
  const kept: Kept[] = []
  const learn = ballots.map((ballot, row) => {
    const own = new Map<number, Answer>()
    for (const [statement, vote] of ballot) {
      if (random() < 0.1) kept.push({ row, statement, vote })
      else own.set(statement, vote)
    }
    return own
  })
  return { learn, kept }
}

/**
 * AUC of telling agree from disagree among kept-back votes. Polis' own scaling of a person's place is for drawing; `polisUnscaled` is
 * the plain reconstruction from the axes, and the stronger of the two is what ours is held against.
 */
export function heldOut(
  loaded: Loaded,
  seed: number,
): { ours: number; polis: number; polisUnscaled: number } {
  const { learn, kept } = hide(loaded.ballots, seed)
  const clear = kept.filter(({ vote }) => vote !== 0)
  const positive = clear.map(({ vote }) => vote === 1)
  const polis = fitPolis(learn, loaded.statements.length)
  const columns = loaded.statements.length
  const byPolis = (unscaled: boolean) =>
    clear.map(({ row, statement }) => {
      const ballot = learn[row] as Ballot
      const [x, y] = projectPolis(polis, ballot)
      const scale = unscaled ? Math.sqrt(ballot.size / columns) : 1
      return (
        (polis.centre[statement] as number) +
        scale * (x * (polis.axes[0][statement] as number) + y * (polis.axes[1][statement] as number))
      )
    })
  return {
    ours: auc(predictions(loaded, learn, clear), positive),
    polis: auc(byPolis(false), positive),
    polisUnscaled: auc(byPolis(true), positive),
  }
}

function predictions(loaded: Loaded, learn: readonly Ballot[], kept: readonly Kept[]): number[] {
  const map = fit(votesOf(loaded, learn), { resamples: 0, groups: 1 })
  const { rank } = map.axes
  const personAt = new Map(map.people.ids.map((id, at) => [id, at]))
  const statementAt = new Map(map.statements.map((each) => [each.id, each]))
  return kept.map(({ row, statement }) => {
    const about = statementAt.get(loaded.statements[statement] as string)
    const at = personAt.get(loaded.people[row] as string)
    if (!about) return map.state.centre
    if (at === undefined) return about.mean
    const place = about.loading.reduce(
      (sum, each, a) => sum + each * (map.people.position[at * rank + a] as number),
      0,
    )
    return about.mean + (map.people.lean[at] as number) + place
  })
}
