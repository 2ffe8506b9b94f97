/** The one part of Turbo 8 that pages call by name; the package carries no types. */
declare module '@hotwired/turbo' {
  /** Changes one body into another, keeping every element that is still there; says so in `turbo:before-morph-…` events. */
  export function morphBodyElements(current: HTMLElement, fresh: HTMLElement): void
}
