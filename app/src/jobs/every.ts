/** Does something again and again, never twice at once; what fails is said and tried again at the next turn. */
export function every(
  milliseconds: number,
  perform: () => Promise<void>,
  failed: (failure: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let under: Promise<void> = Promise.resolve()
  const turn = () => {
    under = perform()
      .catch(failed)
      .then(() => {
        if (!stopped) timer = setTimeout(turn, milliseconds)
      })
  }
  let timer = setTimeout(turn, milliseconds)
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      return under
    },
  }
}
