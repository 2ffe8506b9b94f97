interface AskedProps {
  readonly words: string
  /** True on a page that has nothing to fill in. */
  readonly big?: boolean
}

/** A question to people, on the level line, as the heading of its page. */
export const Asked = ({ words, big = false }: AskedProps) => (
  <div class="say">
    <h1 class={big ? 'voice big' : 'voice'} dir="auto">
      {words}
      <svg class="marks flip" viewBox="0 0 46 12" aria-hidden="true">
        <path class="f-lived" d="M0 12a11.5 11.5 0 0 1 23 0z" />
        <path class="f-learned" d="M25 .5h21V12H25z" />
      </svg>
    </h1>
  </div>
)
