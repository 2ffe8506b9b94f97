// npm run -s evenground -- doctor | ledger verify ... : the command line, installed and built when needed.
import { join } from 'node:path'
import { chooseDataFolder } from '../app/src/start/data-folder.mjs'
import { holdLock } from '../app/src/start/lock.mjs'
import { ensureBuilt } from './lib/built.mjs'
import { carriedNode, machineProblem, root } from './lib/carried-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { passOn } from './lib/pass-on.mjs'

try {
  const problem = machineProblem()
  if (problem) throw new Error(problem)
  const lock = await holdLock(root, 'build', { patience: 15 * 60_000 })
  if (!lock)
    throw new Error('Another start is still installing or building here. Please try again when it is done.')
  ensureInstalled({ withTools: false })
  const { folder } = ensureBuilt(carriedNode())
  await lock.release()
  passOn(carriedNode(), [join(folder, 'cli.mjs'), ...process.argv.slice(2)], {
    env: {
      ...process.env,
      EVENGROUND_ROOT: root,
      EVENGROUND_DATA: process.env.EVENGROUND_DATA ?? chooseDataFolder({ checkout: root }),
    },
  })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
