/** Writes the gallery page and a picture of every chart: npm run -s gallery */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { computeChart } from '../src/compute-chart.ts'
import { drawChart } from '../src/svg/draw-chart.ts'
import { english } from '../src/words/english.ts'
import { examples } from './gallery/examples.ts'
import { galleryPage } from './gallery/page.ts'

const folder = fileURLToPath(new URL('../gallery/', import.meta.url))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const page = galleryPage()
writeFileSync(`${folder}index.html`, page)
for (const { id, request, voice, warnings } of examples) {
  const result = computeChart(request)
  if (!result.ok) throw new Error(`example ${id} is refused: ${result.refusal.reason}`)
  const looks = { ...(voice ? { voice } : {}), ...(warnings ? { warnings } : {}) }
  writeFileSync(
    `${folder}${id}.svg`,
    `${drawChart(result.chart, { say: english, standalone: true, ...looks })}\n`,
  )
}
console.log(
  JSON.stringify({ charts: examples.length, bytes: Buffer.byteLength(page), page: 'gallery/index.html' }),
)
