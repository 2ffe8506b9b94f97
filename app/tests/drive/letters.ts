import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { pause } from './server.ts'

/** A mail server that takes everything and keeps it. */
export interface Letters {
  readonly url: string
  /** All that came, as it came, with its line breaks joined. */
  readonly all: readonly string[]
  /** Waits for the newest letter to an address that has such a link, and gives the link's path. */
  link(to: string, path: string): Promise<string>
  close(): Promise<void>
}

export async function openLetters(): Promise<Letters> {
  const all: string[] = []
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        all.push(
          Buffer.concat(chunks)
            .toString('utf8')
            .replace(/=\r?\n/g, '')
            .replaceAll('=3D', '='),
        )
        answer()
      })
    },
  })
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  const { port } = post.server.address() as AddressInfo
  return {
    all,
    url: `smtp://127.0.0.1:${port}`,
    async link(to, path) {
      for (let tries = 0; tries < 300; tries++) {
        const letter = all.findLast((each) => each.includes(`To: ${to}`) && each.includes(`${path}?`))
        const [found] = letter?.match(new RegExp(`${path}\\?[\\w=&-]+`)) ?? []
        if (found) return found
        await pause(100)
      }
      throw new Error(`no letter with a link to ${path} came for ${to}`)
    },
    close: () => new Promise<void>((resolve) => post.close(resolve)),
  }
}
