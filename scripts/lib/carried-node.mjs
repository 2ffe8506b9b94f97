// The program runs on Node 24. On Linux it carries its own, so that any Node from 20 on is enough to start it.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const needed = 24
const carriedFor = ['x64', 'arm64']

const major = () => Number(process.versions.node.split('.')[0])

function carries() {
  return process.platform === 'linux' && carriedFor.includes(process.arch)
}

/** The path of the Node to run with, or `undefined` while it is not installed yet. */
export function carriedNode() {
  const found = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (carries() && existsSync(found)) return found
  return major() >= needed ? process.execPath : undefined
}

/** Why this machine cannot run the program, in words for the person; `undefined` when it can. */
export function machineProblem() {
  if (process.platform === 'linux') return linuxProblem()
  if (process.platform !== 'darwin') {
    return `Evenground runs on Linux and macOS. This machine is ${process.platform}. On Windows, please use WSL: https://learn.microsoft.com/windows/wsl`
  }
  return major() >= needed
    ? undefined
    : `Evenground needs Node ${needed} or later on a Mac. This is Node ${process.versions.node}. Please install Node ${needed} from https://nodejs.org and run the command again.`
}

function linuxProblem() {
  if (!process.report.getReport().header.glibcVersionRuntime) {
    return 'Evenground needs a Linux with glibc, such as Debian, Ubuntu or Fedora. This one (Alpine?) has another C library.'
  }
  return carries()
    ? undefined
    : `Evenground comes for Linux on x64 and arm64. This machine is ${process.arch}.`
}
