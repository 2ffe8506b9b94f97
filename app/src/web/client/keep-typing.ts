/**
 * A refresh morphs the page. What a person has typed, chosen or opened must survive it, also where the focus is
 * elsewhere: controls they touched are left as they are until their form has been sent.
 */
export function keepTyping(page: Document): void {
  const touched = new Set<Element>()
  const touch = (event: Event): void => {
    if (event.target instanceof Element && event.target.matches(controls)) touched.add(event.target)
  }
  page.addEventListener('input', touch, true)
  page.addEventListener('change', touch, true)
  page.addEventListener('turbo:before-morph-element', (event) => {
    if (event.target instanceof Element && holds(event.target, newElementOf(event), touched))
      event.preventDefault()
  })
  page.addEventListener('turbo:before-morph-attribute', (event) => {
    const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail
    if (attributeName === 'open' && event.target instanceof HTMLDetailsElement) event.preventDefault()
  })
  page.addEventListener('turbo:submit-end', (event) => {
    if (!(event as CustomEvent<{ success: boolean }>).detail.success || !(event.target instanceof Element))
      return
    for (const control of touched) if (event.target.contains(control)) touched.delete(control)
  })
}

const controls = 'input, textarea, select'

const newElementOf = (event: Event): Element | undefined =>
  (event as CustomEvent<{ newElement?: Element }>).detail.newElement

/** True where the morph would take something from the person. Without a new element, the old one is to be removed. */
function holds(element: Element, newElement: Element | undefined, touched: ReadonlySet<Element>): boolean {
  if (!newElement) return [...touched].some((control) => element.contains(control))
  if (element.matches(controls) && element === element.ownerDocument.activeElement) return true
  return (
    touched.has(element) ||
    (isToken(element) && [...touched].some((control) => formOf(control) === formOf(element)))
  )
}

/** The token that makes a double tap one answer stays the same while a form is being filled in. */
const isToken = (element: Element): boolean => element.matches('input[type=hidden][name=token]')

const formOf = (element: Element): Element | null => element.closest('form')
