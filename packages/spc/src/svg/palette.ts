/** A colour by day, by night and on paper that is printed. */
export type Shade = { readonly light: string; readonly dark: string; readonly print: string }

/**
 * Colours of a drawing. Each is a CSS custom property (`--spc-ink`), which a page may set itself; `ink`, `ink-2`,
 * `paper`, `hair` and `edge` follow the page's own `--ink` and so on where it has them. Marks and lines keep 3:1 on the
 * paper, text 4.5:1; a test measures it.
 */
export const palette = {
  paper: { light: '#fbf7f0', dark: '#151d1f', print: '#ffffff' },
  ink: { light: '#1a292d', dark: '#f4eee4', print: '#000000' },
  'ink-2': { light: '#3d4a4f', dark: '#c3c2b9', print: '#333333' },
  hair: { light: '#dacfbf', dark: '#3a4444', print: '#cccccc' },
  edge: { light: '#7b746b', dark: '#8f9792', print: '#666666' },
  common: { light: '#6b625a', dark: '#a8a79e', print: '#555555' },
  improvement: { light: '#1a5fa6', dark: '#86b8f2', print: '#1a5fa6' },
  concern: { light: '#a84a08', dark: '#f3a466', print: '#a84a08' },
  special: { light: '#5a2d8c', dark: '#cba7f0', print: '#5a2d8c' },
  lived: { light: '#c4532e', dark: '#ef8b66', print: '#c4532e' },
  learned: { light: '#23707c', dark: '#5db9c6', print: '#23707c' },
} as const satisfies Record<string, Shade>

export type ColourName = keyof typeof palette

const followed: readonly ColourName[] = ['paper', 'ink', 'ink-2', 'hair', 'edge', 'lived', 'learned']

/** Declarations of all custom properties for one surrounding. */
function declarations(shade: keyof Shade, followsPage: boolean): string {
  return Object.entries(palette)
    .map(([name, shades]) => {
      const follows = followsPage && followed.includes(name as ColourName)
      return `--spc-${name}:${follows ? `var(--${name},${shades[shade]})` : shades[shade]}`
    })
    .join(';')
}

const marks = Object.keys(palette)
  .flatMap((name) => [`.spc-f-${name}{fill:var(--spc-${name})}`, `.spc-s-${name}{stroke:var(--spc-${name})}`])
  .join('')

const themes = (followsPage: boolean) =>
  [
    `.spc{${declarations('light', followsPage)}}`,
    `@media screen and (prefers-color-scheme:dark){.spc{${declarations('dark', followsPage)}}}`,
    `@media print{.spc{${declarations('print', false)}}}`,
    marks,
    '@media (forced-colors:active){.spc{--spc-paper:Canvas;--spc-ink:CanvasText;--spc-ink-2:CanvasText;--spc-hair:GrayText;--spc-edge:CanvasText;--spc-common:CanvasText;--spc-improvement:LinkText;--spc-concern:CanvasText;--spc-special:CanvasText;--spc-lived:CanvasText;--spc-learned:CanvasText;forced-color-adjust:none}}',
  ].join('')

/** Rules inside a drawing that stands alone as a file. */
export const standaloneStyles: string = themes(false)

/**
 * One stylesheet for a page with figures: colours (day, night, print, forced colours), the choice between the wide and
 * the narrow drawing, and the table. Needs no inline style, so a strict Content-Security-Policy works.
 */
export const figureStyles: string = `${themes(true)}
.spc-figure{margin:0;container-type:inline-size;color:inherit}
.spc-figure figcaption{margin-block-end:.75rem;max-inline-size:62ch}
.spc-figure svg{display:block;inline-size:100%;block-size:auto}
.spc-icons{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 .75rem;padding:0;list-style:none}
.spc-icons li{display:flex;align-items:center;gap:.6rem}
.spc-figure .spc-icons svg{inline-size:3rem;flex:none}
.spc-narrow{display:none}
@container (max-width:33rem){.spc-wide{display:none}.spc-narrow{display:block}}
.spc-scroll{overflow-x:auto;margin-block-start:1rem}
.spc-table{border-collapse:collapse;inline-size:100%;font-variant-numeric:tabular-nums;font-size:.875rem}
.spc-table caption{text-align:start;font-weight:650;padding-block-end:.5rem}
.spc-table th,.spc-table td{text-align:start;font-weight:400;padding-block:.3rem;padding-inline:0 .75rem;border-block-end:1px solid var(--hair,#dacfbf);vertical-align:top}
.spc-table thead th{font-weight:650;vertical-align:bottom;border-block-end:2px solid currentColor}
.spc-table .spc-n{text-align:end}
.spc-table tbody th,.spc-table .spc-n{white-space:nowrap}
.spc-table thead .spc-n{white-space:normal}
.spc-table .spc-w{min-inline-size:11rem}
@media print{.spc-scroll{overflow:visible}.spc-figure{break-inside:auto}.spc-wide,.spc-narrow{break-inside:avoid}.spc-table thead{display:table-header-group}.spc-table tr{break-inside:avoid}}
`
