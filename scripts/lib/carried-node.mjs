// The program runs on Node 24. On Linux it carries its own, so that any Node from 20 on is enough to start it.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The path of the Node to run with, or `undefined` while it is not installed yet. */
export function carriedNode() {
  if (process.platform === 'linux') {
    const found = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
    if (existsSync(found)) return found
    return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

/** What to tell a person whose machine has no Node that can run the program. */
export function noNodeMessage() {
  return process.platform === 'linux'
    ? `Evenground carries its own Node for Linux on x64 and arm64. This machine is ${process.arch}. Please install Node 24 or later and run the command again.`
    : `Evenground needs Node 24 or later on this kind of machine. This is Node ${process.versions.node}. Please install Node 24 from https://nodejs.org and run the command again.`
}
