// npm test: installs what is missing, builds, checks, and runs every suite once. The last line is `N passed, N failed, N skipped`.
// Plain JavaScript for any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carriedNode, machineProblem, root } from './lib/carried-node.mjs'
import { makeReady } from './lib/ready.mjs'
import { runSuite } from './lib/suite.mjs'
import { ensureSystemPackages } from './lib/system-packages.mjs'

async function prepare() {
  const problem = machineProblem()
  if (problem) throw new Error(problem)
  ensureSystemPackages()
  await makeReady({ withTools: true })
}

function check() {
  const done = spawnSync(carriedNode(), [join(root, 'scripts', 'check.mjs')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return {
    folder: 'npm run check',
    passed: done.status === 0 ? 1 : 0,
    failed: done.status === 0 ? 0 : 1,
    skipped: 0,
  }
}

/** The application first, with both cores, since it starts databases and browsers; then the packages, two at a time. */
async function runSuites() {
  const reports = mkdtempSync(join(tmpdir(), 'evenground-reports-'))
  try {
    const node = carriedNode()
    const results = [show(await runSuite({ node, folder: 'app', reports, workers: 2 }))]
    const waiting = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)
    const lane = async () => {
      for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
        results.push(show(await runSuite({ node, folder, reports, workers: 1 })))
      }
    }
    await Promise.all([lane(), lane()])
    return results
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

function show(result) {
  if (result.failed > 0) console.log(`\n${result.said.trimEnd()}\n`)
  console.log(line(result))
  return result
}

function line({ folder, passed, failed, skipped, seconds, why }) {
  const time = seconds === undefined ? '' : ` (${seconds.toFixed(0)} s)`
  return `${failed > 0 ? 'FAIL' : 'ok  '} ${folder}: ${passed} passed, ${failed} failed, ${skipped} skipped${time}${why ? `: ${why}` : ''}`
}

async function everything() {
  await prepare()
  const results = [check(), ...(await runSuites())]
  console.log(`\n${results.map(line).join('\n')}`)
  return results
}

const results = await everything().catch((error) => {
  console.error(error)
  return [{ passed: 0, failed: 1, skipped: 0 }]
})
const sum = (what) => results.reduce((total, result) => total + result[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') === 0 ? 0 : 1
