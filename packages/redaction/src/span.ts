/** What a span may hold. NATIONAL_ID covers NINO, SSN and those of other countries; RECORD_NUMBER an MRN or hospital number. */
export const spanTypes = [
  'EMAIL',
  'URL',
  'HANDLE',
  'NHS_NUMBER',
  'CHI_NUMBER',
  'NATIONAL_ID',
  'RECORD_NUMBER',
  'DOB',
  'PHONE',
  'POSTCODE',
  'ADDRESS',
  'PERSON',
  'DATE',
] as const

export type SpanType = (typeof spanTypes)[number]

/** A proposal: this part of the text may be personal. A person decides. */
export type Span = {
  /** JavaScript string offsets (UTF-16 units) in the text given: from start, up to but not with end. */
  readonly start: number
  readonly end: number
  readonly type: SpanType
  /** How sure the rule is, 0 to 1: an order of confidence, not a measured probability. */
  readonly confidence: number
  /** Why, in plain words. */
  readonly why: string
}
