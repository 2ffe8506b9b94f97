import { z } from 'zod'

/** Which version of the words somebody read, as the form carries it. */
export const Version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
