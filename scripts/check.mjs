// npm run check: everything that can be said about the code without running it. One line for each check; what is wrong below it.
import { checkImports } from './checks/imports.mjs'
import { checkInstall } from './checks/install.mjs'
import { checkLockFile } from './checks/lock-file.mjs'
import { checkMessages } from './checks/messages.mjs'
import { checkFormat, checkTypes, checkUnused } from './checks/tools.mjs'

const checks = [
  ['types', checkTypes],
  ['format and lint', checkFormat],
  ['unused code', checkUnused],
  ['import directions', checkImports],
  ['no install-time compile', checkInstall],
  ['lock file', checkLockFile],
  ['messages', checkMessages],
]

async function report(name, check) {
  const began = performance.now()
  const { ok, said } = await check().catch((error) => ({ ok: false, said: error.stack }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)${ok && said ? `: ${said}` : ''}`)
  if (!ok) console.log(indent(said))
  return ok
}

function indent(text) {
  const lines = text.trimEnd().split('\n')
  return lines.map((line) => `     ${line}`).join('\n')
}

/** Two lines of checks, for two cores: types take as long as all the others together. */
const [types, ...others] = checks
const inTurn = async () => {
  const results = []
  for (const [name, check] of others) results.push(await report(name, check))
  return results
}
const results = (await Promise.all([report(...types), inTurn()])).flat()
const failed = results.filter((ok) => !ok).length
console.log(
  failed === 0 ? `All ${results.length} checks are good.` : `${failed} of ${results.length} checks failed.`,
)
process.exit(failed === 0 ? 0 : 1)
