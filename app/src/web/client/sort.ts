/**
 * `<even-sort>`: a voice is taken by its grip and dropped on a theme. That fills in and sends the very form that stands under the
 * voice, so that whoever has no mouse, or no script, does the same by its menu.
 */
class EvenSort extends HTMLElement {
  #dragged: HTMLElement | undefined

  connectedCallback(): void {
    this.addEventListener('pointerdown', (event) => {
      const voice = gripOf(event.target)
      if (voice) voice.draggable = true
    })
    this.addEventListener('dragstart', (event) => this.#start(event))
    this.addEventListener('dragend', () => this.#end())
    this.addEventListener('dragover', (event) => this.#over(event))
    this.addEventListener('drop', (event) => this.#drop(event))
  }

  #start(event: DragEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.voice) return
    this.#dragged = event.target
    event.dataTransfer?.setData('text/plain', event.target.dataset.voice)
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
  }

  #over(event: DragEvent): void {
    const theme = themeOf(event.target)
    for (const other of this.querySelectorAll('.over')) other.classList.toggle('over', other === theme)
    if (!theme || !this.#dragged) return
    event.preventDefault()
    theme.classList.add('over')
  }

  #drop(event: DragEvent): void {
    const theme = themeOf(event.target)?.dataset.theme
    const form = this.#dragged?.querySelector<HTMLFormElement>('form[data-move]')
    const menu = form?.querySelector<HTMLSelectElement>('select[name=theme]')
    this.#end()
    if (!theme || !form || !menu) return
    event.preventDefault()
    menu.value = theme
    if (menu.value === theme) form.requestSubmit()
  }

  #end(): void {
    if (this.#dragged) this.#dragged.draggable = false
    this.#dragged = undefined
    for (const theme of this.querySelectorAll('.over')) theme.classList.remove('over')
  }
}

const gripOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element && target.closest('.grip') ? target.closest<HTMLElement>('[data-voice]') : null

const themeOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-theme]') : null

export function defineSort(): void {
  customElements.define('even-sort', EvenSort)
}
