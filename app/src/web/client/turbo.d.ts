/** The few parts of Turbo 8 that pages use; the package carries no types. */
declare module '@hotwired/turbo' {
  export const session: { refresh(url: string): void }
}
