import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { startProblem } from '../store/embedded/start-problem.ts'

export interface Listening {
  readonly port: number
  /** Takes no more requests, lets those under way finish, then cuts what stays open by nature. */
  stop(): Promise<void>
}

const patience = 1_000

export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = serve({ fetch: app.fetch, hostname: host, port })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject)).catch(
    (failure) => {
      throw startProblem(whyNot(failure, port), failure)
    },
  )
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound ? bound.port : port,
    async stop() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      const cutting = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        patience,
      )
      await closed
      clearTimeout(cutting)
    },
  }
}

function whyNot(failure: unknown, port: number): string {
  const { code, message } = failure as { code?: string; message: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Try another one: npm start -- --port ${port + 1}`
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account. Try one above 1024: npm start -- --port 8080`
  return `Evenground cannot listen on port ${port}: ${message}`
}
