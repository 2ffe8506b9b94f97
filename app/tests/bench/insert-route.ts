// The measure that answers are held against: the same HTTP stack and the same driver, with a route that only inserts one row.
// Started by answers.ts with the database in BENCH_CONNECTION; prints its port.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

const pool = new pg.Pool({
  ...JSON.parse(process.env.BENCH_CONNECTION ?? '{}'),
  max: Number(process.env.BENCH_SESSIONS),
})
const app = new Hono()

app.post('/', async (context) => {
  const { token, words1 } = await context.req.parseBody<{ token: string; words1: string }>()
  await pool.query({
    name: 'insert',
    text: 'insert into bare (id, words) values ($1, $2)',
    values: [token, words1],
  })
  return context.redirect('/thanks', 303)
})

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port))
process.on('SIGTERM', () => {
  server.close()
  void pool.end().then(() => process.exit(0))
})
