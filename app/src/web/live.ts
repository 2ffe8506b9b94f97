import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Announcements } from '../store/announcements.ts'
import type { Metrics } from './metrics.ts'

const heartbeat = 25_000
// One browser needs one stream; this bounds what a thousand could hold open here.
const mostStreams = 2000

/** The open pages of every project, told when something in theirs changes. */
export function liveHub(announcements: Announcements, metrics: Metrics) {
  const open = new Map<string, Set<() => void>>()
  let streams = 0
  announcements.listen((project) => {
    for (const tell of open.get(project) ?? []) tell()
  })

  function join(project: string, tell: () => void): () => void {
    const pages = open.get(project) ?? new Set()
    pages.add(tell)
    open.set(project, pages)
    streams += 1
    metrics.streams(1)
    return () => {
      pages.delete(tell)
      if (pages.size === 0) open.delete(project)
      streams -= 1
      metrics.streams(-1)
    }
  }

  return {
    full: () => streams >= mostStreams,
    /** A stream that says `changed` each time the project changed, until the page is gone or its reader may not see it any more. */
    stream: (context: Context, project: string, stillMay: () => Promise<boolean>) =>
      streamSSE(context, async (stream) => {
        let changed = false
        let wake: () => void = () => {}
        const leave = join(project, () => {
          changed = true
          wake()
        })
        stream.onAbort(() => wake())
        try {
          await stream.writeSSE({ event: 'open', data: '' })
          while (!stream.aborted && !stream.closed) {
            if (!changed)
              await new Promise<void>((resolve) => {
                const timer = setTimeout(resolve, heartbeat)
                wake = () => {
                  clearTimeout(timer)
                  resolve()
                }
              })
            if (!(await stillMay())) return
            const event = changed ? 'changed' : 'still-here'
            changed = false
            await stream.writeSSE({ event, data: '' })
          }
        } finally {
          leave()
        }
      }),
  }
}

export type LiveHub = ReturnType<typeof liveHub>
