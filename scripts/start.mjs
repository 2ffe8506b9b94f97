// npm start: installs what is missing, builds when something changed, and runs the server from the data folder.
// Plain JavaScript for any Node from 20 on. Nothing here touches a data folder that is in use.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chooseAccount } from '../app/src/start/account.mjs'
import { clearAddress, readAddress } from '../app/src/start/address.mjs'
import { chooseDataFolder, prepareDataFolder } from '../app/src/start/data-folder.mjs'
import { help, readFlags } from '../app/src/start/flags.mjs'
import { holdLock } from '../app/src/start/lock.mjs'
import { machineProblem, root } from './lib/carried-node.mjs'
import { giveProgram } from './lib/program.mjs'
import { makeReady } from './lib/ready.mjs'

// A start that was just told to stop needs a moment.
const whileLeaving = 2_500
const unwatched = 'The server ended without a word of its own. Please start it again; your data is safe.'

function leave(message) {
  console.error(message)
  process.exit(1)
}

function askedFor() {
  const { flags, wrong } = readFlags(process.argv.slice(2))
  if (wrong) leave(wrong)
  if (flags.help) {
    console.log(help)
    process.exit(0)
  }
  return flags
}

function alreadyRunning(folder) {
  const address = readAddress(folder)
  return address
    ? `Evenground is already running on ${folder}: ${address}`
    : `Evenground is already starting on ${folder}. Its address comes in the window where it was started.`
}

/** The data folder, ours alone from here on: whoever else starts on it is told so and leaves. */
async function takeFolder(flags) {
  const folder = chooseDataFolder({ asked: flags.data, checkout: root })
  const account = chooseAccount(folder)
  const wrong = prepareDataFolder(folder, account)
  if (wrong) leave(wrong)
  if (!(await holdLock(folder, 'start', { patience: whileLeaving }))) leave(alreadyRunning(folder))
  clearAddress(folder)
  return folder
}

function run(node, program, folder, flags) {
  const args = [
    join(program, 'server.mjs'),
    '--port',
    String(flags.port),
    '--host',
    flags.host,
    '--data',
    folder,
  ]
  if (flags.demo) args.push('--demo')
  // A group of its own: Ctrl-C reaches it once, from here. It leaves by itself when this process is gone (IPC).
  const server = spawn(node, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, EVENGROUND_ROOT: root },
  })
  let asked = false
  const stop = (signal) => {
    asked = true
    server.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  whenNpmIsGone(() => stop('SIGTERM'))
  server.on('error', (error) => leave(`The server could not be started: ${error.message}`))
  server.on('exit', (code, signal) => {
    clearAddress(folder)
    if (signal && !asked) leave(unwatched)
    process.exit(code ?? 0)
  })
}

// Whoever ends npm means us too, and a kill -9 of npm passes nothing on. (package.json says `exec`: npm is our parent, not its shell.)
function whenNpmIsGone(leaveToo) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    leaveToo()
  }, 200)
}

try {
  const flags = askedFor()
  const problem = machineProblem()
  if (problem) leave(problem)
  const folder = await takeFolder(flags)
  const { node, used } = await makeReady({ use: (built) => giveProgram(built, folder) })
  run(node, used, folder, flags)
} catch (error) {
  leave(`Evenground could not start. ${error.message}`)
}
