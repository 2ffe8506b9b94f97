// TypeScript, Biome and knip, each as its own program.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/carried-node.mjs'
import { run } from '../lib/run.mjs'

const node = process.execPath
const tool = (path) => join(root, 'node_modules', path)

/** TypeScript over the application, its browser part and every package: each must have files to look at. */
export async function checkTypes() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/tsconfig.json`)
  const projects = ['app/tsconfig.json', 'app/src/web/client/tsconfig.json', ...packages]
  const results = []
  for (const project of projects.filter((path) => existsSync(join(root, path)))) {
    results.push(await run(node, [tool('typescript/bin/tsc'), '-p', project, '--pretty', 'false']))
  }
  return together(results, `${results.length} projects`)
}

/** Biome: form and rules of code, in everything git knows. */
export async function checkFormat() {
  const result = await run(node, [
    tool('@biomejs/biome/bin/biome'),
    'ci',
    '--colors=off',
    '--diagnostic-level=error',
    '--max-diagnostics=50',
    '.',
  ])
  const looked = /Checked (\d+) files/.exec(result.said)?.[1] ?? '0'
  return result.ok ? { ok: Number(looked) > 0, said: `${looked} files` } : result
}

/** knip: files, exports and dependencies that nothing uses. */
export async function checkUnused() {
  const result = await run(node, [tool('knip/bin/knip.js'), '--no-progress', '--no-config-hints'])
  return result.ok ? { ok: true, said: '' } : result
}

function together(results, said) {
  const bad = results.filter(({ ok }) => !ok)
  return { ok: bad.length === 0, said: bad.length === 0 ? said : bad.map((result) => result.said).join('\n') }
}
