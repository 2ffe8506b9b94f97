export type Flags = {
  readonly port: number
  readonly host: string
  readonly data?: string
  readonly demo: boolean
  readonly help: boolean
}

export const help: string
export function readFlags(
  args: readonly string[],
): { flags: Flags; wrong?: undefined } | { wrong: string; flags?: undefined }
