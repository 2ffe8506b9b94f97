// Measures the package on real conversations, beside Polis' method:
//   npm run -s score -- DIR     (a Polis export folder, or a folder of such folders)
import { foldersWith, type Loaded, load, sayingWhy } from './conversation.ts'
import { fewVotes, positionCoverage } from './few-votes.ts'
import { heldOut } from './held-out.ts'
import { bootstrap, commonGroundCoverage, shuffles } from './steadiness.ts'

const SEEDS = [1, 2, 3, 4, 5]

const round = (value: number): number => Math.round(value * 10000) / 10000

const mean = (values: readonly number[]): number => round(values.reduce((a, b) => a + b, 0) / values.length)

/** Where nobody has votes enough to be tested there is no figure: null in JSON, a word for people. */
const shown = (value: number): string => (Number.isFinite(value) ? String(value) : 'nobody to test')

const rounded = <T extends Record<string, unknown>>(of: T): T =>
  Object.fromEntries(
    Object.entries(of).map(([key, each]) => [key, typeof each === 'number' ? round(each) : each]),
  ) as T

function score(loaded: Loaded) {
  const held = SEEDS.map((seed) => heldOut(loaded, seed))
  const auc = {
    ours: mean(held.map((each) => each.ours)),
    polis: mean(held.map((each) => each.polis)),
    polisUnscaled: mean(held.map((each) => each.polisUnscaled)),
  }
  const few = (votes: number) => ({
    k2: rounded(fewVotes(loaded, 2, votes)),
    k3: rounded(fewVotes(loaded, 3, votes)),
  })
  return {
    people: loaded.ballots.filter((ballot) => ballot.size > 0).length,
    statements: loaded.statements.length,
    auc: {
      ...auc,
      oursAtLeastPolis: Number.isFinite(auc.ours) ? auc.ours >= Math.max(auc.polis, auc.polisUnscaled) : null,
    },
    balancedAccuracy: { tenVotes: few(10), fiveVotes: few(5) },
    adjustedRand: { shuffles: rounded(shuffles(loaded)), bootstrap: rounded(bootstrap(loaded)) },
    coverage: {
      nominal: 0.9,
      position: round(positionCoverage(loaded)),
      commonGroundLower: round(commonGroundCoverage(loaded)),
    },
  }
}

const conversations: Record<string, ReturnType<typeof score>> = {}
for (const folder of foldersWith('votes.csv', process.argv[2])) {
  const loaded = await sayingWhy(() => load(folder))
  if (loaded.ballots.every((ballot) => ballot.size === 0)) {
    console.log(`${loaded.name}: no votes, nothing to measure`)
    continue
  }
  const result = score(loaded)
  conversations[loaded.name] = result
  const { auc, balancedAccuracy: few, adjustedRand, coverage } = result
  console.log(`${loaded.name}: ${result.people} people, ${result.statements} statements`)
  console.log(
    `  held-out AUC, 5 seeds: ours ${shown(auc.ours)}, Polis ${shown(auc.polis)} (unscaled ${shown(auc.polisUnscaled)})`,
  )
  for (const [votes, of] of [
    ['ten', few.tenVotes],
    ['five', few.fiveVotes],
  ] as const)
    for (const [k, each] of Object.entries(of))
      console.log(
        `  ${votes} votes, ${k}: ours ${shown(each.ours)} (own group ${shown(each.oursWithOwnGroup)}), Polis ${shown(each.polis)}; with everybody ${shown(each.everybodyOurs)}, ${shown(each.everybodyPolis)}`,
      )
  console.log(`  adjusted Rand index: ${JSON.stringify(adjustedRand)}`)
  console.log(`  coverage of 90 % intervals: ${JSON.stringify(coverage)}`)
}
console.log(JSON.stringify({ conversations }))
