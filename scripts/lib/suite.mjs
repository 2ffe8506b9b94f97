// One vitest suite: run to its end, and counted from its own report.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './carried-node.mjs'

const longest = 20 * 60_000

/** Runs a workspace's tests. Counts `{ passed, failed, skipped }`; a suite that crashes, hangs or collects nothing is a failure. */
export async function runSuite({ node, folder, reports, workers }) {
  const report = join(reports, `${folder.replaceAll('/', '-')}.json`)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    `--maxWorkers=${workers}`,
  ]
  const began = performance.now()
  const { code, said } = await runToEnd(
    node,
    ['--conditions=evenground-source', vitest, ...args],
    join(root, folder),
  )
  const seconds = (performance.now() - began) / 1000
  return { folder, said, seconds, ...judge(code, readReport(report)) }
}

function runToEnd(program, args, cwd) {
  return new Promise((resolve) => {
    const parts = []
    const child = spawn(program, args, {
      cwd,
      detached: true, // a group of its own, so that a suite that hangs is ended with all it started
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true', NO_COLOR: '1', EVENGROUND_ROOT: root },
    })
    const end = () => process.kill(-child.pid, 'SIGKILL')
    const leave = () => {
      end()
      process.exit(130)
    }
    const timer = setTimeout(() => {
      parts.push(`\nThe suite did not end within ${longest / 60_000} minutes.`)
      end()
    }, longest)
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, leave)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part))
    child.on('error', (error) => parts.push(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, leave)
      resolve({ code, said: parts.join('') })
    })
  })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // the suite ended before it could write one: judged as a failure below
  }
}

function judge(code, report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, why: 'it ended without a report' }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  if (broken.length > 0)
    return { ...counts, failed: counts.failed + broken.length, why: `${broken.length} files could not run` }
  if (report.testResults.length === 0 || counts.passed + counts.failed + counts.skipped === 0)
    return { ...counts, failed: 1, why: 'it has no tests' }
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, why: 'an error outside of its tests' }
  return counts
}
