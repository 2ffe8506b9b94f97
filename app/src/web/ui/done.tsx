import type { PropsWithChildren } from 'hono/jsx'

/** What was done, said in place. */
export const Done = ({ children }: PropsWithChildren) => (
  <p class="done" role="status">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path class="o-ink" stroke-width="3" d="M3 13l6 6L21 5" />
    </svg>
    <span>{children}</span>
  </p>
)
