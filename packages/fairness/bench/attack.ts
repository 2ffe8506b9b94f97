// Asks permitted views of random tables and tries to recover what was hidden.
//   npm run -s attack                           10,000 tables
//   npm run -s attack -- --no-guard             small places hidden one by one and nothing else: it must find leaks
//   npm run -s attack -- --tables 500 --seed 7
//   npm run -s attack -- --from 3874 --tables 1   one table alone
import { parseArgs } from 'node:util'
import { lookAndAttack } from './attack/look-and-attack.ts'

const options = read()
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
  onFound: (table, story, { recovered, differencesRecovered }) => {
    const what = recovered + differencesRecovered > 0 ? 'Recovered' : 'Undecided'
    if (guarded) console.log(`${what} in table ${table}: ${JSON.stringify(story)}`)
  },
})
// What the whole is about comes first, then all else that was counted.
const { tables: attacked, hidden, recovered, ...counted } = tried
console.log(JSON.stringify({ tables: attacked, hidden, recovered, ...counted, guard: guarded }))
if (guarded && recovered + tried.differencesRecovered + tried.undecided > 0) process.exitCode = 1

/** What was asked for on the command line; says what is wrong with it, and stops, when it cannot be read. */
function read() {
  try {
    return parseArgs({
      options: {
        tables: { type: 'string', default: '10000' },
        from: { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
        'no-guard': { type: 'boolean', default: false },
      },
    }).values
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exit(2)
  }
}
