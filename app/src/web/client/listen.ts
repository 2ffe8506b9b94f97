/**
 * Calls back when the server says that something changed at `source`. Of all open pages one holds the stream (a browser
 * allows six connections to a place, and an eighth tab must not hang) and tells the others. A hidden page lets go of it;
 * seen again, it catches up once. Answers how to stop.
 */
export function listen(source: string, changed: () => unknown): () => void {
  const name = `even-live ${source}`
  const channel = new BroadcastChannel(name)
  let turn: AbortController | undefined
  let missed = false

  const tell = (): void => {
    if (document.hidden) missed = true
    else changed()
  }
  const tellAll = (): void => {
    channel.postMessage('changed')
    tell()
  }
  const look = (): void => {
    if (document.hidden) {
      turn?.abort()
      turn = undefined
      missed = true
      return
    }
    if (missed) changed()
    missed = false
    turn ??= takeTurn(name, (signal, waited) => holdStream(source, tellAll, signal, waited))
  }

  channel.addEventListener('message', tell)
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    turn?.abort()
    channel.close()
    document.removeEventListener('visibilitychange', look)
  }
}

/** Longer than it takes to be given a lock that nobody holds. */
const atOnce = 500

/**
 * Waits for the one lock all pages share, then works until stopped; told whether another page held it until now. Over plain http
 * there is no lock: then each works.
 */
function takeTurn(
  name: string,
  work: (signal: AbortSignal, waited: boolean) => Promise<void>,
): AbortController {
  const asked = performance.now()
  const turn = new AbortController()
  if (!('locks' in navigator)) {
    void work(turn.signal, false)
    return turn
  }
  navigator.locks
    .request(name, { signal: turn.signal }, () => work(turn.signal, performance.now() - asked > atOnce))
    .catch((reason: unknown) => {
      if (!turn.signal.aborted) throw reason
    })
  return turn
}

const firstWait = 1_000
const longestWait = 60_000

/**
 * Keeps one stream open until stopped; lost, it is opened again after a wait that doubles. What changed while none was open
 * (`behind`: another page held it until now) is caught up with as soon as the next one is.
 */
async function holdStream(
  source: string,
  changed: () => void,
  signal: AbortSignal,
  behind: boolean,
): Promise<void> {
  let late = behind
  for (let wait = firstWait; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
    const opened = await readStream(source, changed, signal, late)
    late ||= opened
    if (opened) wait = firstWait
    await pause(wait / 2 + (Math.random() * wait) / 2, signal)
  }
}

/** Resolves when the stream ends, with whether it had ever opened. */
function readStream(
  source: string,
  changed: () => void,
  signal: AbortSignal,
  late: boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    let opened = false
    const stream = new EventSource(source)
    const end = (): void => {
      stream.close()
      resolve(opened)
    }
    stream.addEventListener('open', () => {
      opened = true
      if (late) changed()
    })
    stream.addEventListener('changed', changed)
    stream.addEventListener('error', end)
    signal.addEventListener('abort', end, { once: true })
  })
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
