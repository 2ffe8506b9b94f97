// Compares polisCompatible with the expected figures of a folder, or of every folder inside it:
//   npm run -s conformance -- DIR
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { polisCompatible } from '../src/polis/polis-compatible.ts'
import { readFolder } from '../src/reading/read-folder.ts'
import { compareFigures, type Expected } from './compare-figures.ts'

const FILE = 'expected-given-groups.json'

function folders(dir: string): string[] {
  if (existsSync(join(dir, FILE))) return [dir]
  return readdirSync(dir)
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isDirectory() && existsSync(join(path, FILE)))
}

async function conform(dir: string) {
  const expected = JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as Expected
  const { votes } = await readFolder(dir)
  const names = (ids: readonly (string | number)[]) => ids.map(String)
  const groups = Object.fromEntries(
    Object.entries(expected.groups).map(([id, people]) => [id, names(people)]),
  )
  const figures = polisCompatible(votes, groups, {
    moderatedOut: names(expected.mod_out),
    meta: names(expected.meta),
  })
  const { agree, of, differences, bySection } = compareFigures(expected, figures)
  console.log(`${dir}: ${agree} of ${of} figures agree`)
  for (const [section, count] of Object.entries(bySection))
    console.log(`  ${section}: ${count.agree} of ${count.of}`)
  for (const line of differences) console.log(`  DIFFERS ${line}`)
  return { agree, of }
}

const dir = process.argv[2]
if (!dir || !existsSync(dir)) {
  console.error(`Give a folder that holds ${FILE} and votes.csv, or a folder of such folders.`)
  process.exit(2)
}
const found = folders(dir)
if (found.length === 0) {
  console.error(`No ${FILE} in ${dir}.`)
  process.exit(2)
}
const total = { agree: 0, of: 0 }
for (const each of found) {
  const { agree, of } = await conform(each)
  total.agree += agree
  total.of += of
}
console.log(JSON.stringify(total))
if (total.agree < total.of) process.exitCode = 1
