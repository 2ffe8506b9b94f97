import { z } from 'zod'

// What our own script sends of what a browser made or used: JSON in one field of a form, with all bytes in base64url.
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // then no shape below fits it
  }
}

const sent = <Shape extends z.ZodType>(shape: Shape) =>
  z.string('error.not-right').max(60_000, 'error.not-right').transform(json).pipe(shape)

const named = {
  id: bytes(1400).min(16),
  rawId: bytes(1400),
  type: z.literal('public-key'),
}

/** A passkey as it was made. */
export const AddedPasskey = sent(
  z
    .object({
      ...named,
      response: z.object({
        clientDataJSON: bytes(4_000),
        attestationObject: bytes(40_000),
        transports: z.array(z.string().max(20)).max(8).default([]),
      }),
    })
    .transform((made) => ({ ...made, clientExtensionResults: {} })),
)

/** A passkey as it was used. */
export const UsedPasskey = sent(
  z
    .object({
      ...named,
      response: z.object({
        clientDataJSON: bytes(4_000),
        authenticatorData: bytes(4_000),
        signature: bytes(10_000),
        // There where the browser chose among passkeys of all accounts, as we ask it to.
        userHandle: bytes(200),
      }),
    })
    .transform((used) => ({ ...used, clientExtensionResults: {} })),
)
