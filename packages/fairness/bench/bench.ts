// Times the parts that a page waits for, and how much the guard hides beside what must be hidden.
//   npm run -s bench
import { publicAudience } from '../src/small-numbers/audience.ts'
import { type Memory, startMemory } from '../src/small-numbers/memory.ts'
import { type People, protectPeople } from '../src/small-numbers/people.ts'
import { release } from '../src/small-numbers/release.ts'
import { rules } from '../src/small-numbers/rule.ts'
import { between, seeded } from './random.ts'

const groups = (name: string, count: number) => ({
  name,
  groups: Array.from({ length: count }, (_, at) => `${name} ${at}`),
})

/** People by two or three groupings, many of whose counts are small. */
function population(random: () => number, sizes: readonly number[], most: number): People {
  const groupings = sizes.map((size, at) => groups('abc'[at] as string, size))
  const combinations = sizes.reduce((product, size) => product * size, 1)
  const counts = Array.from({ length: combinations }, () =>
    random() < 0.4 ? between(random, 0, 6) : between(random, 5, most),
  )
  return { groupings, counts }
}

/** Milliseconds of processor time so far: a busy machine does not change it much. */
const cpu = () => process.cpuUsage().user / 1000

const middle = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number) => Math.round(value * 10) / 10

/** One table alone, again and again. */
function oneTable(rows: number, columns: number, rule: keyof typeof rules, times: number) {
  const took: number[] = []
  const places = { all: 0, mustHide: 0, alsoHid: 0 }
  for (let turn = 0; turn < times; turn++) {
    const random = seeded(turn + 1)
    const people = protectPeople(population(random, [rows, columns], 60))
    const started = cpu()
    const answer = release({
      people,
      question: { by: ['a', 'b'] },
      audience: publicAudience(rules[rule]),
      memory: startMemory(),
      at: 1,
    })
    took.push(cpu() - started)
    if (answer.outcome !== 'released') continue
    for (const { part } of answer.memory.releases[0]?.told ?? []) {
      places.all++
      if ('hidden' in part) places[part.hidden === 'fewer than' ? 'mustHide' : 'alsoHid']++
    }
  }
  console.log(
    `${rows} x ${columns} under ${rule}: ${rounded(middle(took))} ms (slowest ${rounded(Math.max(...took))}); of ${places.all} places ${places.mustHide} small, ${places.alsoHid} more hidden`,
  )
  return {
    rows,
    columns,
    rule,
    middle: rounded(middle(took)),
    slowest: rounded(Math.max(...took)),
    ...places,
  }
}

/** A project that grows week by week, with the same four views each week. */
function overTime(weeks: number) {
  const random = seeded(9)
  let people = population(random, [5, 4, 2], 40)
  let memory: Memory = startMemory()
  const took: number[] = []
  const outcomes: Record<string, number> = {}
  const only = { a: ['a 0', 'a 1', 'a 2'] }
  for (let week = 1; week <= weeks; week++) {
    people = {
      ...people,
      counts: people.counts.map((count) => count + (random() < 0.5 ? 0 : between(random, 1, 9))),
    }
    for (const question of [{ by: [] }, { by: ['a', 'b'] }, { by: ['c'] }, { by: ['b'], only }] as const) {
      const started = cpu()
      const answer = release({
        people: protectPeople(people),
        question,
        audience: publicAudience(rules.lt5),
        memory,
        at: week,
      })
      took.push(cpu() - started)
      memory = answer.memory
      outcomes[answer.outcome] = (outcomes[answer.outcome] ?? 0) + 1
    }
  }
  console.log(
    `${weeks} weeks of four views: ${rounded(middle(took))} ms (slowest ${rounded(Math.max(...took))}), ${JSON.stringify(outcomes)}`,
  )
  return { weeks, middle: rounded(middle(took)), slowest: rounded(Math.max(...took)), outcomes }
}

const tables = [
  oneTable(2, 2, 'lt5', 200),
  oneTable(4, 4, 'lt5', 100),
  oneTable(6, 5, 'lt5', 40),
  oneTable(6, 5, 'uk_hes', 40),
  oneTable(10, 8, 'lt10', 5),
]
console.log(JSON.stringify({ tables, overTime: [overTime(3), overTime(6)] }))
