// Times and peak memory; the last line is one JSON object:
//   npm run -s bench -- [DIR] [--without-million]
// DIR holds Polis export folders; without it, EVENGROUND_REFERENCE/opinions or ../shared/reference/opinions beside the repository.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planted } from './planted.ts'

/** Seconds that red-dwarf 0.4.0 took for one full compute, single runs on a 2-core machine, as stated with the reference data. */
const STATED: Readonly<Record<string, number>> = {
  'brexit-consensus': 0.1,
  'scoop-hivemind.biodiversity': 0.26,
  'vtaiwan.uberx': 0.32,
  'planted 2,031 x 896, 225,524 votes': 0.72,
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

type Measured = { readonly [figure: string]: number }

const oneFit = (...words: readonly (string | number)[]): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, here('one-fit.ts'), ...words.map(String)], {
      encoding: 'utf8',
    }),
  )

type Theirs = { readonly ms: number; readonly cpuMs: number }

function numpy(votesFile: string, runs: number): Theirs | null {
  try {
    const words = [here('polis_method.py'), votesFile, String(runs)]
    return JSON.parse(
      execFileSync('python3', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
    )
  } catch (error) {
    console.error(`numpy is here but could not be timed: ${error instanceof Error ? error.message : error}`)
    return null
  }
}

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const rounded = (of: Measured): Measured =>
  Object.fromEntries(Object.entries(of).map(([key, each]) => [key, Math.round(each * 1000) / 1000]))

/** Our time beside the stated time and beside numpy's in this run; above 1 is faster. By clock, and by processor. */
function beside(name: string, ours: Measured, theirs: Theirs | null) {
  const stated = STATED[name]
  const faster = (ms: number, cpuMs: number) => ({
    byClock: Math.round((ms / (ours.ms as number)) * 10) / 10,
    byProcessor: Math.round((cpuMs / (ours.cpuMs as number)) * 10) / 10,
  })
  return {
    ...rounded(ours),
    ...(stated ? { stated: { ms: stated * 1000, timesFaster: faster(stated * 1000, stated * 1000) } } : {}),
    ...(theirs
      ? {
          numpy: {
            ...rounded({ ms: theirs.ms, cpuMs: theirs.cpuMs }),
            timesFaster: faster(theirs.ms, theirs.cpuMs),
          },
        }
      : {}),
  }
}

function referenceFolders(dir: string | undefined): string[] {
  const beside = here('../../../../shared/reference')
  const root = dir ?? join(process.env.EVENGROUND_REFERENCE ?? beside, 'opinions')
  if (!existsSync(root)) return []
  if (existsSync(join(root, 'votes.csv'))) return [root]
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((path) => existsSync(join(path, 'votes.csv')))
}

function asCsv(file: string): void {
  const { person, statement, vote } = planted(2031, 896, 225524, 1)
  const rows = Array.from(person, (p, i) => `${p},${statement[i]},${vote[i]}`)
  writeFileSync(file, `person,statement,vote\n${rows.join('\n')}\n`)
}

const RUNS = 9
const words = process.argv.slice(2)
const withNumpy = hasNumpy()
const results: Record<string, unknown> = {}
const report = (name: string, result: object): void => {
  results[name] = result
  console.log(`${name}: ${JSON.stringify(result)}`)
}

for (const folder of referenceFolders(words.find((each) => !each.startsWith('--')))) {
  const name = folder.split('/').at(-1) as string
  report(
    name,
    beside(name, oneFit('folder', folder, RUNS), withNumpy ? numpy(join(folder, 'votes.csv'), 3) : null),
  )
}

const room = mkdtempSync(join(tmpdir(), 'opinion-map-'))
try {
  const name = 'planted 2,031 x 896, 225,524 votes'
  const file = join(room, 'votes.csv')
  asCsv(file)
  report(name, beside(name, oneFit('planted', 2031, 896, 225524, RUNS), withNumpy ? numpy(file, 3) : null))
} finally {
  rmSync(room, { recursive: true, force: true })
}

if (!words.includes('--without-million'))
  report(
    'million people x 1,000 statements, 50 million votes',
    rounded(oneFit('planted', 1_000_000, 1000, 50_000_000, 0)),
  )

console.log(
  JSON.stringify({ cores: availableParallelism(), node: process.version, numpy: withNumpy, results }),
)
