// Installs and builds what is missing; one at a time in this checkout, whoever asks.
import { holdLock } from '../../app/src/start/lock.mjs'
import { ensureBuilt } from './built.mjs'
import { carriedNode, root } from './carried-node.mjs'
import { ensureInstalled } from './install.mjs'

const patience = 15 * 60_000

/** Makes this checkout ready to run: the Node to run with, and the build (`{ folder, stamp }`). What `use` does happens before the next one's turn. */
export async function makeReady({ withTools = false, use = () => {} } = {}) {
  const lock = await holdLock(root, 'build', { patience })
  if (!lock)
    throw new Error(
      'Another start is still installing or building in this folder. Please try again when it is done.',
    )
  try {
    ensureInstalled({ withTools })
    const node = carriedNode()
    const built = ensureBuilt(node)
    return { node, built, used: use(built) }
  } finally {
    await lock.release()
  }
}
