import { z } from 'zod'
import { themeOwners } from '../domain/theme.ts'
import { maybeWritten, written } from '../domain/written.ts'

const nameLength = 120
const descriptionLength = 1000

/** What people say of a theme: its name, what it is about, and who is to answer it, where they know. */
export const themeWords = {
  name: written({ most: nameLength }),
  description: maybeWritten({ most: descriptionLength }).transform((words) => words ?? ''),
  owner: z.preprocess((given) => (given === '' ? null : given), z.enum(themeOwners).nullable().default(null)),
}
