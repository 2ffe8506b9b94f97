// Asks permitted views of random tables and tries to recover what was hidden.
//   npm run -s attack                           10,000 tables
//   npm run -s attack -- --no-guard             small places hidden one by one and nothing else: it must find leaks
//   npm run -s attack -- --tables 500 --seed 7
//   npm run -s attack -- --from 3874 --tables 1   one table alone
import { parseArgs } from 'node:util'
import { lookAndAttack } from './attack/look-and-attack.ts'

const { values: options } = parseArgs({
  options: {
    tables: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'no-guard': { type: 'boolean', default: false },
  },
})
const [tables, from, seed] = [Number(options.tables), Number(options.from), Number(options.seed)]
if (![tables, from, seed].every(Number.isSafeInteger) || tables < 1 || from < 0) {
  console.error(
    '--tables needs a whole number of at least 1, --from of at least 0, and --seed a whole number',
  )
  process.exit(2)
}
const guarded = !options['no-guard']
const tried = lookAndAttack({
  tables,
  from,
  seed,
  guarded,
  onFound: (table, story, { recovered }) => {
    if (guarded)
      console.log(`${recovered > 0 ? 'Recovered' : 'Undecided'} in table ${table}: ${JSON.stringify(story)}`)
  },
})
console.log(JSON.stringify({ ...tried, guard: guarded }))
if (guarded && tried.recovered > 0) process.exitCode = 1
