// Asks permitted views of random tables and tries to recover what was hidden.
//   npm run -s attack                 10,000 tables
//   npm run -s attack -- --no-guard   the same with small cells hidden one by one and nothing else: it must find leaks
//   npm run -s attack -- --tables 500 --seed 7
import { parseArgs } from 'node:util'
import { participantAudience, publicAudience } from '../src/small-numbers/audience.ts'
import { leastValues } from '../src/small-numbers/audit.ts'
import { underRule } from '../src/small-numbers/display.ts'
import { startMemory } from '../src/small-numbers/memory.ts'
import { combinations, countRegions, protectPeople } from '../src/small-numbers/people.ts'
import { layOut } from '../src/small-numbers/question.ts'
import { holds } from '../src/small-numbers/region.ts'
import { release } from '../src/small-numbers/release.ts'
import { rules } from '../src/small-numbers/rule.ts'
import { shownTable } from '../src/small-numbers/shown-table.ts'
import { attack } from './attack/attacker.ts'
import { type Fact, readFacts } from './attack/notebook.ts'
import { makeStory, type Story } from './attack/story.ts'
import { seeded } from './random.ts'

const { values: options } = parseArgs({
  options: {
    tables: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    'no-guard': { type: 'boolean', default: false },
  },
})
const guarded = !options['no-guard']
const tables = Number(options.tables)
const total = {
  tables,
  views: 0,
  released: 0,
  kept: 0,
  refused: 0,
  shown: 0,
  hidden: 0,
  recovered: 0,
  exact: 0,
  undecided: 0,
}

for (let table = 0; table < tables; table++) {
  const random = seeded(Number(options.seed) * 1_000_003 + table)
  const story = makeStory(random)
  const facts = look(story)
  if (facts.length === 0) continue
  const { floor } = rules[story.rule]
  const loot = attack(
    facts,
    combinations(story.groupings).length,
    { floor, values: leastValues(floor) },
    random,
  )
  for (const key of ['hidden', 'recovered', 'exact', 'undecided'] as const) total[key] += loot[key]
  if (guarded && loot.recovered > 0) console.log(`recovered from table ${table}: ${JSON.stringify(story)}`)
}
console.log(JSON.stringify({ ...total, guard: guarded }))

/** Asks for every view of a story and writes down all that was told. */
function look({ rule: ruleName, groupings, scenes }: Story): Fact[] {
  const rule = rules[ruleName]
  const answers = combinations(groupings)
  const facts: Fact[] = []
  let memory = startMemory()
  for (const { at, counts, questions } of scenes)
    for (const question of questions) {
      const layout = layOut(question, groupings)
      const people = { groupings, counts }
      total.views++
      const audience = total.views % 2 ? publicAudience(rule) : participantAudience(rule)
      const truth = (moment: number) =>
        countRegions(
          { groupings, counts: scenes[moment]?.counts ?? [] },
          layout.places.map(({ region }) => region),
        )
      const given = guarded
        ? release({ people: protectPeople(people), question, audience, memory, at })
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
      total[given.outcome]++
      if (given.outcome === 'refused') continue
      const cells = layout.places.map(({ region }) =>
        answers.flatMap((one, cell) => (holds(region, one) ? [cell] : [])),
      )
      const read = readFacts(given.table, layout, cells, truth(given.table.at), rule)
      total.shown += read.filter(
        ({ low, high }) => high < Number.POSITIVE_INFINITY && (low >= rule.floor || high === 0),
      ).length
      facts.push(...read)
    }
  return facts
}
