import { constants } from 'node:fs'
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { startProblem } from './start-problem.ts'
import { syncTree } from './sync-tree.ts'

/** One set of PostgreSQL's programs, kept in the data folder. */
export type Binaries = {
  readonly version: string
  readonly major: number
  readonly folder: string
  readonly bin: string
}

/**
 * The programs this data needs, from DATA/postgres/<version>/. They are copied there from the npm package (a package folder with
 * `native/`), so that a reinstall never takes them from under a running server, and they stay, so that a new major version never
 * strands the data.
 */
export async function keepBinaries(input: {
  readonly kept: string
  readonly offered: string | undefined
  readonly cluster: number | undefined
}): Promise<Binaries> {
  const kept = await listKept(input.kept)
  const offered = input.offered === undefined ? undefined : await readOffer(input.offered)
  const fits = (major: number) => input.cluster === undefined || input.cluster === major
  if (offered && fits(offered.major)) {
    const same = kept.find((binaries) => binaries.version === offered.version)
    return same ?? copyBinaries({ ...offered, into: input.kept })
  }
  const newest = kept.filter((binaries) => fits(binaries.major)).at(-1)
  if (newest) return newest
  throw startProblem(nothingFits(input.cluster, offered?.version))
}

function nothingFits(cluster: number | undefined, offered: string | undefined): string {
  if (cluster === undefined)
    return 'PostgreSQL is missing. Run "npm ci" in the Evenground folder and start again.'
  return (
    `This data was written by PostgreSQL ${cluster}, and only ${offered === undefined ? 'no PostgreSQL' : `PostgreSQL ${offered}`} is here to read it. ` +
    'Nothing was changed. Start the version of Evenground that you used before, make a backup there, and restore it with this one.'
  )
}

async function listKept(folder: string): Promise<Binaries[]> {
  const names = await readdir(folder).catch(missingAsEmpty)
  const versions = names.filter((name) => /^\d+\./.test(name))
  versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return versions.map((version) => describe(version, folder))
}

function describe(version: string, folder: string): Binaries {
  const home = join(folder, version)
  return { version, major: Number.parseInt(version, 10), folder: home, bin: join(home, 'bin') }
}

async function readOffer(packageFolder: string) {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined // a reinstall is under way: what is kept will do
      throw error
    },
  )
  if (text === undefined) return undefined
  const { version } = JSON.parse(text) as { version: string }
  return { version, major: Number.parseInt(version, 10), native: join(packageFolder, 'native') }
}

async function copyBinaries(from: {
  readonly version: string
  readonly native: string
  readonly into: string
}): Promise<Binaries> {
  await removeUnfinished(from.into)
  const made = await mkdtemp(join(from.into, '.copying-'))
  try {
    for (const part of ['bin', 'lib', 'share']) await copyTree(join(from.native, part), join(made, part))
    await makeLinks(from.native, made)
    for (const program of await readdir(join(made, 'bin'))) await chmod(join(made, 'bin', program), 0o755)
    await chmod(made, 0o755)
    await syncTree(made)
    await rename(made, join(from.into, from.version))
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw error
  }
  return describe(from.version, from.into)
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.copying-')) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755) // whatever the umask was here and at the installation, the account has to read this
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) await copyOne(source, target)
  }
}

async function copyOne(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  const { mode } = await stat(target)
  await chmod(target, mode & 0o100 ? 0o755 : 0o644)
}

// npm packages cannot hold links, so the package lists them for an install script, which we never run.
async function makeLinks(native: string, made: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = join(made, relative('native', target))
    await symlink(relative(dirname(target), source), link)
  }
}

function missingAsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
