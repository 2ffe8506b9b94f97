// Runs a script of this repository with the Node it carries: node scripts/carried.mjs FILE [ARG ...]
import { spawn } from 'node:child_process'
import { carriedNode, noNodeMessage, root } from './lib/carried-node.mjs'
import { ensureInstalled } from './lib/install.mjs'

ensureInstalled({ withTools: true })
const node = carriedNode()
if (!node) {
  console.error(noNodeMessage())
  process.exit(1)
}
const child = spawn(node, ['--conditions=evenground-source', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, EVENGROUND_ROOT: root } })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, signal)
  else process.exit(code ?? 1)
})
