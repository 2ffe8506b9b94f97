// Runs a script of this repository with the Node it carries: node scripts/carried.mjs FILE [ARG ...]
import { carriedNode, machineProblem, root } from './lib/carried-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { passOn } from './lib/pass-on.mjs'

const problem = machineProblem()
if (problem) {
  console.error(problem)
  process.exit(1)
}
ensureInstalled({ withTools: true })
passOn(carriedNode(), ['--conditions=evenground-source', ...process.argv.slice(2)], {
  env: { ...process.env, EVENGROUND_ROOT: root },
})
