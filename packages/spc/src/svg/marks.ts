import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'
import type { Point } from '../chart.ts'
import { at, element, type Markup } from './markup.ts'
import { type ColourName, palette } from './palette.ts'
import type { Voice } from './voice.ts'

export type MarkLook = {
  readonly shape: SymbolType
  readonly colour: ColourName
  /** Area in times the usual mark. */
  readonly size: number
  readonly turn?: 180
}

const shapes = new Map<SymbolType, Map<number, string>>()

function shapeOf(type: SymbolType, area: number): string {
  const known = shapes.get(type) ?? new Map<number, string>()
  shapes.set(type, known)
  const drawn =
    known.get(area) ??
    (symbol(type, area)() ?? '').replace(/-?\d+\.\d+/g, (digits) =>
      String(Math.round(Number(digits) * 100) / 100),
    )
  known.set(area, drawn)
  return drawn
}

const looks = {
  improvementHigh: { shape: symbolTriangle, colour: 'improvement', size: 2.2 },
  improvementLow: { shape: symbolTriangle, colour: 'improvement', size: 2.2, turn: 180 },
  concern: { shape: symbolDiamond, colour: 'concern', size: 2.2 },
  changed: { shape: symbolStar, colour: 'special', size: 2.2 },
  beyond: { shape: symbolDiamond, colour: 'special', size: 2.2 },
  lived: { shape: symbolCircle, colour: 'lived', size: 1 },
  learned: { shape: symbolSquare, colour: 'learned', size: 1 },
  common: { shape: symbolCircle, colour: 'common', size: 1 },
} as const satisfies Record<string, MarkLook>

/** Shape and colour of a point: never colour alone. */
export function lookOf(point: Point, voice: Voice | undefined): MarkLook {
  if (point.judgement === 'improvement')
    return point.side === 'above' ? looks.improvementHigh : looks.improvementLow
  if (point.judgement === 'concern') return looks.concern
  if (point.judgement === 'neutral') return looks.changed
  if (point.beyond) return looks.beyond
  return voice ? looks[voice] : looks.common
}

/** A mark at a place. Hollow for points that are left out of the sums. */
export function mark(look: MarkLook, x: number, y: number, radius: number, hollow = false): Markup {
  const area = Math.PI * radius * radius * look.size
  const place = `translate(${at(x)},${at(y)})${look.turn ? ` rotate(${look.turn})` : ''}`
  const colour = palette[look.colour].light
  const fill = hollow
    ? `class="spc-f-paper spc-s-${look.colour}" fill="${palette.paper.light}" stroke="${colour}" stroke-width="2"`
    : `class="spc-f-${look.colour}" fill="${colour}"`
  // Written out, not built: a drawing has more marks than anything else, and nothing in them comes from outside.
  return `<path d="${shapeOf(look.shape, area)}" transform="${place}" ${fill}/>`
}

/** A ring around a point that a person marked. */
export function ring(x: number, y: number, radius: number): Markup {
  return element('circle', {
    cx: at(x),
    cy: at(y),
    r: radius * 2.2,
    class: 'spc-s-ink',
    fill: 'none',
    stroke: palette.ink.light,
    'stroke-width': 2,
  })
}
