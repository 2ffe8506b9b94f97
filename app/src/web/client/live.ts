import { listen } from './listen.ts'
import { refreshPage } from './refresh-page.ts'

/** `<even-live src="/p/ID/live">`: while it is on the page, the page refreshes itself when the project changes. */
class EvenLive extends HTMLElement {
  #stop: (() => void) | undefined

  connectedCallback(): void {
    const source = this.getAttribute('src')
    if (source) this.#stop = listen(source, refreshWhenFree)
  }

  disconnectedCallback(): void {
    this.#stop?.()
  }
}

const secondTry = 5_000

let sending = 0
let refreshing = false
let again = false

/** One refresh at a time. While a form is on its way it waits, since it could undo what the form's answer will show. */
async function refreshWhenFree(): Promise<void> {
  if (sending > 0 || refreshing) {
    again = true
    return
  }
  refreshing = true
  again = false
  const fresh = await refreshPage()
  refreshing = false
  if (again) void refreshWhenFree()
  else if (!fresh) setTimeout(() => void refreshWhenFree(), secondTry)
}

export function defineLive(): void {
  document.addEventListener('turbo:submit-start', () => {
    sending += 1
  })
  document.addEventListener('turbo:submit-end', () => {
    sending = Math.max(0, sending - 1)
    if (again) void refreshWhenFree()
  })
  customElements.define('even-live', EvenLive)
}
