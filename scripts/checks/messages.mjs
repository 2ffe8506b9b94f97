// The typed keys of messages are in step with the English messages.
import { join } from 'node:path'
import { root } from '../lib/carried-node.mjs'
import { run } from '../lib/run.mjs'

export async function checkMessages() {
  const result = await run(process.execPath, [join(root, 'scripts', 'messages.ts'), '--check'])
  return result.ok ? { ok: true, said: '' } : result
}
