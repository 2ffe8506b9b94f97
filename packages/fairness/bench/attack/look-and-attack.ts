import { participantAudience, publicAudience } from '../../src/small-numbers/audience.ts'
import { leastValues } from '../../src/small-numbers/audit.ts'
import { underRule } from '../../src/small-numbers/display.ts'
import { startMemory } from '../../src/small-numbers/memory.ts'
import { combinations, countRegions, protectPeople } from '../../src/small-numbers/people.ts'
import { layOut } from '../../src/small-numbers/question.ts'
import { holds } from '../../src/small-numbers/region.ts'
import { release } from '../../src/small-numbers/release.ts'
import { rules } from '../../src/small-numbers/rule.ts'
import { shownTable } from '../../src/small-numbers/shown-table.ts'
import { seeded } from '../random.ts'
import { attack, type Loot } from './attacker.ts'
import { type Fact, readFacts } from './notebook.ts'
import { makeStory, type Story } from './story.ts'

/** What is tried. */
export interface Trial {
  readonly tables: number
  /** The number of the first table; 0 unless told. */
  readonly from?: number
  readonly seed: number
  /** False: small places are hidden one by one, and nothing else is done. */
  readonly guarded: boolean
  /** Told of every story from which something was recovered, or left undecided. */
  readonly onFound?: (table: number, story: Story, loot: Loot) => void
}

/** What came of it. */
export interface Tried {
  tables: number
  views: number
  released: number
  kept: number
  refused: number
  /** Places told with a number, of all places asked for. */
  shown: number
  places: number
  hidden: number
  differences: number
  recovered: number
  differencesRecovered: number
  exact: number
  undecided: number
}

/** Makes up stories, asks their views, and tries to recover what was hidden. */
export function lookAndAttack({ tables, from = 0, seed, guarded, onFound }: Trial): Tried {
  const tried = {
    tables,
    views: 0,
    released: 0,
    kept: 0,
    refused: 0,
    shown: 0,
    places: 0,
    hidden: 0,
    differences: 0,
    recovered: 0,
    differencesRecovered: 0,
    exact: 0,
    undecided: 0,
  }
  for (let table = from; table < from + tables; table++) {
    const random = seeded(seed * 1_000_003 + table)
    const story = makeStory(random)
    const facts = look(story, guarded, tried)
    if (facts.length === 0) continue
    const { floor } = rules[story.rule]
    const cells = combinations(story.groupings).length
    const loot = attack(facts, cells, { floor, values: leastValues(floor) }, random)
    for (const key of [
      'hidden',
      'recovered',
      'differences',
      'differencesRecovered',
      'exact',
      'undecided',
    ] as const)
      tried[key] += loot[key]
    if (loot.recovered + loot.differencesRecovered + loot.undecided > 0) onFound?.(table, story, loot)
  }
  return tried
}

/** Asks for every view of a story and writes down all that was told. */
function look({ rule: ruleName, groupings, scenes }: Story, guarded: boolean, tried: Tried): Fact[] {
  const rule = rules[ruleName]
  const answers = combinations(groupings)
  const facts: Fact[] = []
  let memory = startMemory()
  for (const { at, counts, questions } of scenes)
    for (const question of questions) {
      const layout = layOut(question, groupings)
      const regions = layout.places.map(({ region }) => region)
      const truth = (moment: number) =>
        countRegions({ groupings, counts: scenes[moment]?.counts ?? [] }, regions)
      const audience = tried.views++ % 2 ? publicAudience(rule) : participantAudience(rule)
      const given = guarded
        ? release({ people: protectPeople({ groupings, counts }), question, audience, memory, at })
        : {
            outcome: 'released' as const,
            table: shownTable(
              layout,
              truth(at).map((count) => underRule(count, rule)),
              at,
            ),
            memory,
          }
      memory = given.memory
      tried[given.outcome]++
      tried.places += regions.length
      if (given.outcome === 'refused') continue
      const cells = regions.map((region) =>
        answers.flatMap((one, cell) => (holds(region, one) ? [cell] : [])),
      )
      const read = readFacts(given.table, layout, cells, truth(given.table.at), rule)
      tried.shown += read.filter(
        ({ low, high }) => high === 0 || (low >= rule.floor && high < Number.POSITIVE_INFINITY),
      ).length
      facts.push(...read)
    }
  return facts
}
