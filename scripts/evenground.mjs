// npm run -s evenground -- doctor | ledger verify ... : the command line, installed and built when needed.
import { join } from 'node:path'
import { chooseDataFolder } from '../app/src/start/data-folder.mjs'
import { machineProblem, root } from './lib/carried-node.mjs'
import { passOn } from './lib/pass-on.mjs'
import { makeReady } from './lib/ready.mjs'

try {
  const problem = machineProblem()
  if (problem) throw new Error(problem)
  const { node, built } = await makeReady()
  const folder = process.env.EVENGROUND_DATA ?? chooseDataFolder({ checkout: root })
  passOn(node, [join(built.folder, 'cli.mjs'), ...process.argv.slice(2)], {
    env: { ...process.env, EVENGROUND_ROOT: root, EVENGROUND_DATA: folder },
  })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
