/** One file the build wrote; `gzip` and `brotli` are its packed sizes, for all but fonts and large programs. */
export interface BuiltFile {
  readonly file: string
  readonly bytes: number
  readonly gzip?: number
  readonly brotli?: number
}

/** Builds into a folder (app/dist unless told otherwise): browser assets, and the programs unless `programs` is false. */
export function build(options?: {
  readonly into?: string
  readonly programs?: boolean
}): Promise<readonly BuiltFile[]>
