import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A file that browsers fetch. Its name holds a hash of its content, so it may be kept for ever. */
export interface AssetFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
  /** Packed once, at start; absent for fonts, which are packed already. */
  readonly gzip?: Uint8Array<ArrayBuffer>
  readonly brotli?: Uint8Array<ArrayBuffer>
}

/** What pages carry or link to, as scripts/build.mjs left it. */
export interface Assets {
  /** The whole style of public pages where somebody writes, carried inside each of them. */
  readonly answerStyle: string
  /** The same for public pages that tell. */
  readonly tellStyle: string
  /** The hashes of both for `style-src`, with the quotation marks the policy wants: `'sha256-…' 'sha256-…'`. */
  readonly publicStyleHashes: string
  readonly teamStyle: string
  /** What printed pages carry besides. */
  readonly paperStyle: string
  readonly teamScript: string
  readonly passkeyScript: string
  readonly font: string
  readonly files: ReadonlyMap<string, AssetFile>
}

interface Manifest {
  readonly answerStyle: string
  readonly tellStyle: string
  readonly teamStyle: string
  readonly paperStyle: string
  readonly teamScript: string
  readonly passkeyScript: string
  readonly font: string
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Reads the built assets from their folder, once, at start. Throws when they were not built. */
export function loadAssets(folder: string): Assets {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const styleOf = (name: string): string => readFileSync(join(folder, name), 'utf8').trimEnd()
  const answerStyle = styleOf(manifest.answerStyle)
  const tellStyle = styleOf(manifest.tellStyle)
  const carried = [manifest.answerStyle, manifest.tellStyle]
  const names = readdirSync(folder).filter((name) => extname(name) in types && !carried.includes(name))
  return {
    answerStyle,
    tellStyle,
    publicStyleHashes: `${hashOf(answerStyle)} ${hashOf(tellStyle)}`,
    teamStyle: `/assets/${manifest.teamStyle}`,
    paperStyle: `/assets/${manifest.paperStyle}`,
    teamScript: `/assets/${manifest.teamScript}`,
    passkeyScript: `/assets/${manifest.passkeyScript}`,
    font: `/assets/${manifest.font}`,
    files: new Map(names.map((name) => [name, readAsset(join(folder, name))])),
  }
}

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

function readAsset(path: string): AssetFile {
  const body = new Uint8Array(readFileSync(path))
  const file = { type: types[extname(path)] ?? 'application/octet-stream', body }
  if (path.endsWith('.woff2')) return file
  return { ...file, gzip: new Uint8Array(gzipSync(body)), brotli: new Uint8Array(brotliCompressSync(body)) }
}
