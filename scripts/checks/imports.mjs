// Imports go one way. The rules are in .dependency-cruiser.cjs; before they are believed, each must find the violation planted for it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { root } from '../lib/carried-node.mjs'
import { filesBelow } from '../lib/files.mjs'
import { planted, surroundings } from './planted.mjs'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

export async function checkImports() {
  const blind = await rulesThatSeeNothing()
  if (blind.length > 0)
    return { ok: false, said: `These rules did not find the violation planted for them: ${blind.join(', ')}` }

  const { violations, seen } = await look(root, ['app/src', 'packages', 'scripts'])
  const missed = sources().filter((path) => !seen.has(path))
  if (missed.length > 0) return { ok: false, said: `These files were not seen:\n${missed.join('\n')}` }
  return violations.length === 0
    ? { ok: true, said: `${seen.size} files, ${forbidden.length} rules, each proved on a planted violation` }
    : { ok: false, said: violations.map(sentence).join('\n') }
}

async function look(folder, places) {
  const result = await cruise(places, {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
    exclude: { path: '(^|/)(dist|coverage)/' },
  })
  const { modules, summary } = result.output
  return { violations: summary.violations, seen: new Set(modules.map(({ source }) => source)) }
}

async function rulesThatSeeNothing() {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-planted-'))
  try {
    for (const [path, text] of Object.entries({
      ...surroundings,
      ...Object.assign({}, ...Object.values(planted)),
    })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { violations } = await look(folder, ['app', 'packages', 'scripts'])
    const found = (rule, path) => violations.some((one) => one.rule.name === rule && one.from === path)
    return forbidden
      .map(({ name }) => name)
      .filter((name) => !Object.keys(planted[name] ?? {}).some((path) => found(name, path)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sources() {
  const inApp = filesBelow(join(root, 'app/src')).map((path) => `app/src/${path}`)
  return inApp.filter((path) => /[.](ts|tsx|mjs)$/.test(path))
}

function sentence({ rule, from, to, cycle }) {
  const { comment } = forbidden.find(({ name }) => name === rule.name) ?? {}
  const round = cycle?.length ? ` (round through ${cycle.map(({ name }) => name).join(', ')})` : ''
  return `${from} imports ${to}${round}\n  ${rule.name}: ${comment}`
}
