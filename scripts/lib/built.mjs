// Builds app/dist when a source changed: a stamp in it says which sources it was made from.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './carried-node.mjs'
import { filesBelow } from './files.mjs'

const built = join(root, 'app', 'dist')
const stampFile = join(built, '.sources')

/** Builds when needed; answers with the folder and the stamp of its sources. */
export function ensureBuilt(node) {
  const stamp = stampOfSources()
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) build(node, stamp)
  return { folder: built, stamp }
}

function build(node, stamp) {
  console.error('Building Evenground.')
  rmSync(built, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  const done = spawnSync(node, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (done.status !== 0) throw new Error(`The build did not work:\n${done.stderr || done.stdout}`)
  writeFileSync(stampFile, stamp)
}

function stampOfSources() {
  const packages = readdirSync(join(root, 'packages')).sort()
  const sources = [
    ...['package-lock.json', 'scripts/build.mjs', 'tsconfig.base.json', 'app/package.json'],
    ...below('app/src'),
    ...packages.flatMap((name) => [`packages/${name}/package.json`, ...below(`packages/${name}/src`)]),
  ]
  const hash = createHash('sha256')
  for (const path of sources)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

function below(folder) {
  return filesBelow(join(root, folder))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
}
