import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * What is counted about the program itself: no address, no conversation, no word. Still, two readings tell how many forms were
 * sent between them and how many ledger entries were sealed. An unlinked voice makes no ledger entry, so whoever reads often
 * enough can tell about when one came, though not which. That is why only this machine may read, and why a minute or more
 * between two readings is better.
 */
export interface Metrics {
  request(route: string, status: number, seconds: number): void
  sealed(entries: number): void
  streams(change: 1 | -1): void
  text(): Promise<string>
}

export function startMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'evenground_request_seconds',
    help: 'Time to answer a request, by route and kind of status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  const sealed = new Counter({
    name: 'evenground_ledger_sealed_total',
    help: 'Ledger entries chained',
    registers: [registry],
  })
  const streams = new Gauge({
    name: 'evenground_live_streams',
    help: 'Open pages that hear of changes',
    registers: [registry],
  })
  return {
    request: (route, status, time) =>
      seconds.observe({ route, status: `${Math.floor(status / 100)}xx` }, time),
    sealed: (entries) => sealed.inc(entries),
    streams: (change) => streams.inc(change),
    text: () => registry.metrics(),
  }
}
