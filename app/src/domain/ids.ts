import { z } from 'zod'

/** Ids are random (version 4): there is no time in them. */
export const Id = z.uuidv4()

/** A token that a form carries, so that a double tap or a retry makes one thing only. */
export const FormToken = z.uuidv4()
