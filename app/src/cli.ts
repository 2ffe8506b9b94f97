import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { doctor } from './command-line/doctor.ts'
import { ledgerVerify } from './command-line/ledger-verify.ts'
import { type Owned, openOwner } from './command-line/open-owner.ts'
import { recoverySheet } from './command-line/recovery-sheet.ts'
import { resetSecondFactor } from './command-line/reset-second-factor.ts'
import { routes } from './command-line/routes.ts'
import { signInLink } from './command-line/sign-in-link.ts'
import { isStartProblem } from './store/embedded/start-problem.ts'

const help = `evenground COMMAND [--data FOLDER]

  doctor                         what this installation needs, each with what to do
  ledger verify [--head HASH]    checks that no entry of the ledger was changed, added, moved or taken away
  sign-in-link EMAIL             prints a link that signs the holder of an account in, once
  reset-second-factor EMAIL      asks somebody for a link only, whose authenticator is lost, and signs them out
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

interface Asked {
  readonly values: Values
  readonly folder: string
  /** What stands behind the command's name. */
  readonly what: string
}

interface Command {
  /** What must stand behind its name; nothing may, unless said. */
  readonly wants?: string
  perform(owned: Owned, asked: Asked): Promise<number>
}

const commands: Readonly<Record<string, Command>> = {
  doctor: { perform: (owned, { folder }) => doctor(owned, folder) },
  'ledger verify': { perform: (owned, { values }) => ledgerVerify(owned, values.head) },
  'sign-in-link': { wants: 'EMAIL', perform: (owned, { what, folder }) => signInLink(owned, what, folder) },
  'reset-second-factor': { wants: 'EMAIL', perform: (owned, { what }) => resetSecondFactor(owned, what) },
  'recovery-sheet': {
    perform: (owned, { values }) => recoverySheet(owned, values['put-away'] ?? false),
  },
}

/** The command that was typed, and what stands behind its name: undefined when there is none, or too much or too little. */
function readCommand(words: readonly string[]): { command: Command; what: string } | undefined {
  const typed = words.join(' ')
  const found = Object.entries(commands).find(
    ([name, { wants }]) => typed === name || (wants && typed.startsWith(`${name} `)),
  )
  if (!found) return undefined
  const [name, command] = found
  const what = typed.slice(name.length + 1)
  return command.wants && what === '' ? undefined : { command, what }
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  const name = positionals.join(' ')
  if (values.help || name === '') {
    console.log(help)
    return 0
  }
  if (name === 'routes') return routes()
  const asked = readCommand(positionals)
  if (!asked) {
    const wants = commands[name]?.wants
    console.error(
      `${wants ? `"${name}" wants ${wants} behind it.` : `There is no command "${name}".`}\n\n${help}`,
    )
    return 2
  }
  const folder = resolve(values.data ?? process.env.EVENGROUND_DATA ?? 'data')
  const owned = await openOwner(folder)
  try {
    return await asked.command.perform(owned, { values, folder, what: asked.what })
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
