import 'hono/jsx/jsx-runtime'

declare module 'hono/jsx/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      /** Refreshes the page when the project changes; see client/live.ts. */
      'even-live': { src: string }
      /** Lets voices be dragged onto themes; see client/sort.ts. */
      'even-sort': { class?: string; children?: import('hono/jsx').Child }
      /** Shows what is in it where a browser can do passkeys; see client/passkey.ts. */
      'even-passkey': { ask: string; children?: import('hono/jsx').Child }
    }
  }
}
