import { computeChart } from '../../src/compute-chart.ts'
import { proveAlways } from '../../src/proof/prove-always.ts'
import { drawFigure } from '../../src/svg/figure.ts'
import { escaped } from '../../src/svg/markup.ts'
import { figureStyles } from '../../src/svg/palette.ts'
import { describeProof } from '../../src/words/describe-proof.ts'
import { english } from '../../src/words/english.ts'
import type { Example } from './example.ts'
import { examples, refusals } from './examples.ts'
import { proofs } from './proofs.ts'

const pageStyles = `:root{color-scheme:light dark;--paper:#fbf7f0;--ink:#1a292d;--ink-2:#3d4a4f;--hair:#dacfbf;--edge:#7b746b}
@media screen and (prefers-color-scheme:dark){:root{--paper:#151d1f;--ink:#f4eee4;--ink-2:#c3c2b9;--hair:#3a4444;--edge:#8f9792}}
@media print{:root{--paper:#fff;--ink:#000;--ink-2:#333}}
body{margin:0;font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
main{max-inline-size:60rem;margin-inline:auto;padding:1rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.2rem;line-height:1.3;margin:0 0 .25rem}
section{border-block-start:2px solid var(--ink);padding-block:1rem 2rem}
p{margin:0 0 .5rem;max-inline-size:62ch}.about{color:var(--ink-2)}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}
@media print{section{break-inside:avoid-page}}`

type Way = { readonly dir: 'ltr' | 'rtl'; readonly prefix: string; readonly table: boolean }

function sectionOf({ id, about, request, voice, warnings }: Example, { dir, prefix, table }: Way): string {
  const result = computeChart(request)
  if (!result.ok) throw new Error(`example ${id} is refused: ${JSON.stringify(result.refusal)}`)
  const figure = drawFigure(result.chart, {
    say: english,
    id: `${prefix}${id}`,
    dir,
    table,
    ...(voice ? { voice } : {}),
    ...(warnings ? { warnings } : {}),
  })
  const heading = escaped(result.chart.title ?? id)
  return `<section aria-labelledby="${prefix}${id}-h"><h2 id="${prefix}${id}-h">${heading}</h2><p class="about">${escaped(about)}</p>${figure}</section>`
}

function refusalList(): string {
  const items = refusals.map((request) => {
    const result = computeChart(request)
    if (result.ok) throw new Error(`expected a refusal for ${JSON.stringify(request)}`)
    return `<li>${escaped(english({ key: 'refusal', refusal: result.refusal }))}</li>`
  })
  return `<section aria-labelledby="refusals"><h2 id="refusals">What is refused, and why</h2><ul>${items.join('')}</ul></section>`
}

function proofList(): string {
  const items = proofs.map((request) => `<li>${escaped(describeProof(proveAlways(request), english))}</li>`)
  return `<section aria-labelledby="proofs"><h2 id="proofs">Proof of always</h2><ul>${items.join('')}</ul></section>`
}

/** The gallery: every chart and every verdict on one page, without a script. Tables for all charts, or for some. */
export function galleryPage(hasTable: (id: string) => boolean = () => true): string {
  const [promise] = examples
  if (!promise) throw new Error('there are no examples')
  const mirrored = {
    ...promise,
    about: 'The first chart again.',
    request: { ...promise.request, title: `${promise.request.title}, right to left` },
  }
  const rightToLeft = sectionOf(mirrored, { dir: 'rtl', prefix: 'rtl-', table: hasTable(promise.id) })
  const sections = examples
    .map((example) => sectionOf(example, { dir: 'ltr', prefix: '', table: hasTable(example.id) }))
    .join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Charts of @evenground/spc</title><style>${pageStyles}${figureStyles}</style></head>
<body><main><h1>Charts of @evenground/spc</h1><p>Every chart and every verdict. All values are made up.</p>
${sections}
${rightToLeft}
${proofList()}
${refusalList()}
</main></body></html>
`
}
