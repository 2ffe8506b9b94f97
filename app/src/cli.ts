import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { doctor } from './command-line/doctor.ts'
import { ledgerVerify } from './command-line/ledger-verify.ts'
import { type Owned, openOwner } from './command-line/open-owner.ts'
import { recoverySheet } from './command-line/recovery-sheet.ts'
import { routes } from './command-line/routes.ts'
import { isStartProblem } from './store/embedded/start-problem.ts'

const help = `evenground COMMAND [--data FOLDER]

  doctor                         what this installation needs, each with what to do
  ledger verify [--head HASH]    checks that no entry of the ledger was changed, added, moved or taken away
  recovery-sheet [--put-away]    prints the key outside the database, or notes that its sheet is in a safe place
  routes                         every address of the program, as JSON

FOLDER is the data folder, as given to npm start. DATABASE_URL is read as npm start reads it.`

const options = {
  data: { type: 'string' },
  head: { type: 'string' },
  'put-away': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

const commands: Readonly<Record<string, (owned: Owned, values: Values, folder: string) => Promise<number>>> =
  {
    doctor: (owned, _, folder) => doctor(owned, folder),
    'ledger verify': (owned, values) => ledgerVerify(owned, values.head),
    'recovery-sheet': (owned, values) => recoverySheet(owned, values['put-away'] ?? false),
  }

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  const name = positionals.join(' ')
  if (values.help || name === '') {
    console.log(help)
    return 0
  }
  if (name === 'routes') return routes()
  const perform = commands[name]
  if (!perform) {
    console.error(`There is no command "${name}".\n\n${help}`)
    return 2
  }
  const folder = resolve(values.data ?? process.env.EVENGROUND_DATA ?? 'data')
  const owned = await openOwner(folder)
  try {
    return await perform(owned, values, folder)
  } finally {
    await owned.close()
  }
}

try {
  process.exitCode = await run()
} catch (failure) {
  const { code, message } = failure as { code?: string; message: string }
  const usage = code?.startsWith('ERR_PARSE_ARGS') ?? false
  console.error(usage ? `${message}\n\n${help}` : isStartProblem(failure) ? message : failure)
  process.exitCode = usage ? 2 : 1
}
