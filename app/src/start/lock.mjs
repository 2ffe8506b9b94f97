// One holder at a time, released by the system itself when the holder dies, however it dies.
import { createHash } from 'node:crypto'
import { closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Takes the lock `name` on a folder: undefined when someone else holds it after `patience` milliseconds.
 * The lock belongs to the folder itself, by whatever path or link it is reached.
 */
export async function holdLock(folder, name, { patience = 0 } = {}) {
  const until = performance.now() + patience
  while (true) {
    const held = process.platform === 'linux' ? await holdName(folder, name) : holdFile(folder, name)
    if (held) return held
    if (performance.now() >= until) return undefined
    await wait(50)
  }
}

// Linux: an abstract socket is a name in the kernel. It has no file that could stay behind, and only one can listen on it.
async function holdName(folder, name) {
  const { dev, ino } = statSync(folder, { bigint: true })
  const place = createHash('sha256').update(`${dev} ${ino} ${name}`).digest('hex').slice(0, 40)
  const server = createServer((socket) => socket.destroy())
  const free = await new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen({ path: `\0evenground-${place}` }, () => resolve(true))
  })
  if (!free) return undefined
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

// macOS and the BSDs: the file is locked in the same call that opens it (O_EXLOCK), and unlocked when the process ends.
function holdFile(folder, name) {
  const exclusiveLock = 0x20
  mkdirSync(join(folder, 'run'), { recursive: true, mode: 0o700 })
  try {
    const file = openSync(
      join(folder, 'run', `${name}.lock`),
      constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusiveLock,
      0o600,
    )
    return { release: async () => closeSync(file) }
  } catch (error) {
    if (error.code === 'EAGAIN' || error.code === 'EWOULDBLOCK') return undefined
    throw error
  }
}
