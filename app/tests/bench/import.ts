// npm run bench:import [-- --rows 100000]
//
// A file of answers from the browser to the page of voices, through the server as `npm start` starts it: the real survey of 4,158
// comments, then the same comments repeated to a large file. Times of each stage, the memory the server's Node held at most, how
// long an answer on the web took while the file was taken in, and how soon a page of voices was painted in Chromium.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bringFile, goOn } from '../drive/bring-file.ts'
import { launchBrowser } from '../drive/launch-browser.ts'
import { pause, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject } from '../drive/set-up.ts'
import { surveyComments, surveyFile } from '../drive/survey-file.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
const comments = surveyComments()

const server = await startServer()
try {
  const steward = await becomeSteward(server)
  const small = await measure(steward, comments.length)
  const large = await measure(steward, Number(values.rows))
  console.log(JSON.stringify({ small, large }))
} finally {
  await server.stop()
}

async function measure(steward: Visitor, rows: number) {
  const project = await makeProject(steward)
  const memory = watchMemory(server.node)
  const file = surveyFile(comments, rows)
  const times: Record<string, number> = {}
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const value = await work()
    times[name] = Math.round(performance.now() - began)
    return value
  }
  const looked = await timed('upload', () => bringFile(steward, project.id, file))
  const checked = await timed('check', () => goOn(steward, looked, 'read'))
  const answers = answerMeanwhile(server.origin, project.answer)
  const taken = await timed('takeIn', () => goOn(steward, checked, 'take', { take: 'good' }))
  const during = await answers.stop()
  if (!taken.text.includes(rows.toLocaleString('en'))) throw new Error('not every row was taken in')
  await timed('list', () => steward.get(`/p/${project.id}/voices`))
  await timed('search', () => steward.get(`/p/${project.id}/voices?search=handover`))
  await timed('searchNothing', () => steward.get(`/p/${project.id}/voices?search=xyzzyxyzzy`))
  const painted = await firstPaint(steward, `/p/${project.id}/voices`)
  const line = {
    rows,
    bytes: file.length,
    ...times,
    painted,
    answersMeanwhile: during,
    peakRss: memory.stop(),
  }
  console.log(`${rows} rows: ${JSON.stringify(line)}`)
  return line
}

/** Somebody answers on the web, again and again; gives how long that took. */
function answerMeanwhile(origin: string, path: string) {
  const took: number[] = []
  let going = true
  const speaker = visitor(origin)
  const loop = (async () => {
    while (going) {
      const form = await speaker.get(path)
      const began = performance.now()
      const sent = await speaker.submit(form, { words1: 'It would help to know how long the wait is.' })
      if (sent.status !== 200) throw new Error(`an answer was not kept: ${sent.status}`)
      took.push(performance.now() - began)
      await pause(20)
    }
  })()
  return {
    async stop() {
      going = false
      await loop
      const sorted = took.toSorted((one, other) => one - other)
      const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
      return { answers: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) }
    },
  }
}

async function firstPaint(steward: Visitor, path: string): Promise<number> {
  const { browser, close } = await launchBrowser()
  try {
    const page = await browser.newPage()
    const cookies = [...steward.cookies].map(([name, value]) => ({ name, value, url: steward.origin }))
    await page.context().addCookies(cookies)
    await page.goto(new URL(path, steward.origin).href)
    await page.waitForFunction('performance.getEntriesByName("first-contentful-paint").length > 0')
    return Math.round(
      Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime')),
    )
  } finally {
    await close()
  }
}

function watchMemory(pid: number) {
  let most = 0
  const look = () => {
    const [, kibibytes = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? []
    most = Math.max(most, Number(kibibytes) * 1024)
  }
  const timer = setInterval(look, 50)
  return {
    stop() {
      clearInterval(timer)
      look()
      return most
    },
  }
}
