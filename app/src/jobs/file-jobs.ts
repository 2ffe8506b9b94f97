import { checkFile } from '../channels/import/check-file.ts'
import { takeInFile } from '../channels/import/take-in-file.ts'
import type { World } from '../commands/command.ts'
import type { Jobs } from './jobs.ts'

/** What a job of a file is sent with: whose it is, and which. */
export const fileJobId = (organisation: string, file: string): string => `${organisation} ${file}`

/** Reads files that people brought, in the background. */
export async function fileJobs(world: World, jobs: Jobs): Promise<void> {
  const work = { 'check-file': checkFile, 'take-in-file': takeInFile } as const
  for (const name of ['check-file', 'take-in-file'] as const)
    await jobs.work(name, async (id) => {
      const [organisation = '', file = ''] = id.split(' ')
      await work[name](world, organisation, file)
    })
}
