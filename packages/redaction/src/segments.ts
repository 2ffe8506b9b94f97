import type { Span, SpanType } from './span.ts'

export type Segment = { readonly text: string; readonly struck: boolean; readonly types: readonly SpanType[] }

/**
 * Cuts a text at spans, for showing what is struck out. Joined together the segments are the text. Spans may overlap or
 * touch and come in any order; those outside the text are cut to it.
 *
 * @example
 * segments('Ask Bo now', [{ start: 4, end: 6, type: 'PERSON' }])
 * // [{ text: 'Ask ', struck: false, types: [] }, { text: 'Bo', struck: true, types: ['PERSON'] }, { text: ' now', struck: false, types: [] }]
 */
export function segments(text: string, spans: readonly Pick<Span, 'start' | 'end' | 'type'>[]): Segment[] {
  const inside = spans
    .map(({ start, end, type }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), type }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const out: Segment[] = []
  let at = 0
  for (let i = 0; i < inside.length; ) {
    const { start } = inside[i] as (typeof inside)[number]
    let { end } = inside[i] as (typeof inside)[number]
    const types = new Set<SpanType>()
    for (; i < inside.length && (inside[i] as (typeof inside)[number]).start < end; i++) {
      types.add((inside[i] as (typeof inside)[number]).type)
      end = Math.max(end, (inside[i] as (typeof inside)[number]).end)
    }
    if (start > at) out.push({ text: text.slice(at, start), struck: false, types: [] })
    out.push({ text: text.slice(start, end), struck: true, types: [...types] })
    at = end
  }
  if (at < text.length) out.push({ text: text.slice(at), struck: false, types: [] })
  return out
}

/**
 * The text with every span replaced by a mark, by default "[removed]"; the mark can be made from the types struck out.
 *
 * @example
 * strikeOut('Ask Bo now', [{ start: 4, end: 6, type: 'PERSON' }], ([type]) => `[${type}]`) // 'Ask [PERSON] now'
 */
export function strikeOut(
  text: string,
  spans: readonly Pick<Span, 'start' | 'end' | 'type'>[],
  mark: (types: readonly SpanType[]) => string = () => '[removed]',
): string {
  return segments(text, spans)
    .map((segment) => (segment.struck ? mark(segment.types) : segment.text))
    .join('')
}
