import type { PropsWithChildren } from 'hono/jsx'

/** Nothing yet: two hollow marks on a line, and one thing to do. */
export const Empty = ({ children }: PropsWithChildren) => (
  <div class="empty stack">
    <svg class="flip" aria-hidden="true">
      <circle class="o-edge" cx="9" cy="11" r="6" />
      <rect class="o-edge" x="22" y="5" width="12" height="12" />
      <rect class="f-ink" y="18" width="100%" height="2" />
    </svg>
    {children}
  </div>
)
