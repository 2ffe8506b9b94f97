import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Brings a folder that was just filled to disk, before it gets its name: or a power cut leaves empty files that look complete.
 * Nearly all is written by the first few calls, when all is there already; that is why this comes once at the end.
 */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  paths.unshift(folder)
  const lane = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const file = await open(path, 'r')
      await file.sync()
      await file.close()
    }
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}
