import { symbolDiamond, symbolStar, symbolTriangle } from 'd3-shape'
import type { AssuranceIcon, VariationIcon } from '../chart.ts'
import type { Say } from '../words/message.ts'
import { type MarkLook, mark } from './marks.ts'
import { at, element, escaped, type Markup } from './markup.ts'
import { type ColourName, palette } from './palette.ts'

const looks: Record<'improvement' | 'concern' | 'neutral', MarkLook> = {
  improvement: { shape: symbolTriangle, colour: 'improvement', size: 3.4 },
  concern: { shape: symbolDiamond, colour: 'concern', size: 3.4 },
  neutral: { shape: symbolStar, colour: 'special', size: 3.4 },
}

const stroke = (d: string, colour: ColourName, width: number, dash?: string): Markup =>
  element('path', {
    d,
    class: `spc-s-${colour}`,
    fill: 'none',
    stroke: palette[colour].light,
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })

function icon(id: string, words: string, markup: Markup): string {
  const title = element('title', { id: `${id}-title` }, escaped(words))
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 48 48',
      class: 'spc',
      role: 'img',
      'aria-labelledby': `${id}-title`,
    },
    title,
    markup,
  )
}

/** Icons stand on the level line; what changed leaves it, upwards or downwards. */
function variationMarkup(name: VariationIcon): Markup {
  if (name === 'common-cause') {
    return stroke('M4 24H44', 'ink', 3) + stroke('M5 27L12 20L19 28L27 19L34 28L43 21', 'common', 2.5)
  }
  const [kind, height] = name.split('-') as ['improvement' | 'concern' | 'neutral', 'high' | 'low']
  const up = height === 'high'
  const look: MarkLook = { ...looks[kind], ...(kind === 'improvement' && !up ? { turn: 180 } : {}) }
  const way = up ? 'M5 27L12 22L19 27L27 19L36 13' : 'M5 21L12 26L19 21L27 29L36 35'
  return stroke('M4 24H44', 'ink', 3) + stroke(way, look.colour, 2.5) + mark(look, 36, at(up ? 14 : 34), 4.2)
}

const assuranceMarkup: Record<AssuranceIcon, Markup> = {
  pass:
    stroke('M4 38H44', 'ink', 3, '8 5') +
    stroke('M5 16L12 11L19 17L27 10L34 16L43 11', 'improvement', 2.5) +
    stroke('M16 26L22 32L34 21', 'improvement', 3),
  fail:
    stroke('M4 10H44', 'ink', 3, '8 5') +
    stroke('M5 36L12 31L19 37L27 30L34 36L43 31', 'concern', 2.5) +
    stroke('M18 16L30 26M30 16L18 26', 'concern', 3),
  'hit-or-miss':
    stroke('M4 24H44', 'ink', 3, '8 5') + stroke('M5 32L12 14L19 33L27 15L34 34L43 16', 'common', 2.5),
}

/** Draws the variation icon of Making Data Count: what the latest point says. Our own drawing. */
export function drawVariationIcon(name: VariationIcon, say: Say, id: string): string {
  return icon(id, say({ key: 'icon-variation', icon: name }), variationMarkup(name))
}

/** Draws the assurance icon: whether the target can be expected to be met. The dashed line is the target. */
export function drawAssuranceIcon(name: AssuranceIcon, say: Say, id: string): string {
  return icon(id, say({ key: 'icon-assurance', icon: name }), assuranceMarkup[name])
}
