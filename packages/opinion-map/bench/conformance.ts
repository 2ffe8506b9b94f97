// Compares polisCompatible with the expected figures of a folder, or of every folder inside it:
//   npm run -s conformance -- DIR
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { polisCompatible } from '../src/polis/polis-compatible.ts'
import { readFolder } from '../src/reading/read-folder.ts'
import { compareFigures, type Expected } from './compare-figures.ts'
import { foldersWith, sayingWhy } from './conversation.ts'

const FILE = 'expected-given-groups.json'

async function conform(dir: string) {
  const expected = JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as Expected
  const { votes } = await readFolder(dir)
  const names = (ids: readonly (string | number)[] = []) => ids.map(String)
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

const total = { agree: 0, of: 0 }
for (const each of foldersWith(FILE, process.argv[2])) {
  const { agree, of } = await sayingWhy(() => conform(each))
  total.agree += agree
  total.of += of
}
console.log(JSON.stringify(total))
if (total.agree < total.of) process.exitCode = 1
