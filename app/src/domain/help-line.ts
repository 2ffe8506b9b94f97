/** Who to call, as the organisation set it; stands on every page where somebody writes or has written. */
export interface HelpLine {
  readonly name: string
  readonly phone: string
}
