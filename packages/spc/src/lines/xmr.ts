import { individualLines } from './individuals.ts'
import { baseOf, type LineMaker } from './lines.ts'

/** Individual values: mean and mean moving range of the base. */
export const xmrLines: LineMaker = (members, settings) =>
  individualLines(
    members.map((member) => member.value),
    baseOf(members).map((member) => member.value),
    settings,
  )
