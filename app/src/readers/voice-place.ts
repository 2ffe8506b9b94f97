import type { VoicePlace } from '../store/read-voices.ts'
import type { VoiceView } from './voice-view.ts'

const placeShape = /^(?:(\d{4}-\d{2}-\d{2})|none)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads where a page of voices begins from its address; anything else begins at the newest. */
export function readPlace(before: string | undefined): VoicePlace | undefined {
  const [, on, id] = placeShape.exec(before ?? '') ?? []
  return id && (!on || !Number.isNaN(Date.parse(on))) ? { on: on ?? null, id } : undefined
}

/** What the address of the next page carries: the day as it is shown, never as it is kept. */
export const writePlace = ({ saidOn, id }: Pick<VoiceView, 'saidOn' | 'id'>): string =>
  `${saidOn ?? 'none'}_${id}`
