/** The part of autocannon that the benchmarks use; it brings no types of its own. */
declare module 'autocannon' {
  interface LoadRequest {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
    readonly setupRequest?: (request: LoadRequest) => LoadRequest
  }
  interface LoadResult {
    readonly '1xx': number
    readonly '2xx': number
    readonly '3xx': number
    readonly '4xx': number
    readonly '5xx': number
    readonly errors: number
    readonly timeouts: number
    readonly duration: number
    readonly latency: { readonly p99: number }
  }
  interface LoadOptions {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly timeout: number
    readonly requests: readonly LoadRequest[]
  }
  const autocannon: (options: LoadOptions) => Promise<LoadResult>
  // biome-ignore lint/style/noDefaultExport: it is autocannon that exports it so
  export default autocannon
}
