import { session } from '@hotwired/turbo'
import { listen } from './listen.ts'

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

let sending = 0
let waiting = false

/** A refresh while a form is on its way could undo what its answer is about to show: it waits. */
function refreshWhenFree(): void {
  if (sending > 0) waiting = true
  else session.refresh(document.baseURI)
}

export function defineLive(): void {
  document.addEventListener('turbo:submit-start', () => {
    sending += 1
  })
  document.addEventListener('turbo:submit-end', () => {
    sending = Math.max(0, sending - 1)
    if (sending > 0 || !waiting) return
    waiting = false
    refreshWhenFree()
  })
  customElements.define('even-live', EvenLive)
}
