interface BrandProps {
  readonly href: string
  readonly name: string
}

/** The two marks on the header's line, with the name of who asks. */
export const Brand = ({ href, name }: BrandProps) => (
  <a class="brand" href={href}>
    <svg class="logo flip" viewBox="0 0 46 17" aria-hidden="true">
      <path class="f-lived" d="M0 17a11.5 11.5 0 0 1 23 0z" />
      <path class="f-learned" d="M25 5.5h21V17H25z" />
    </svg>
    <span dir="auto">{name}</span>
  </a>
)
