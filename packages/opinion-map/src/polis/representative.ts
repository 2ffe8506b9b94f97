import { type GroupStatistics, SIGNIFICANT } from './group-statistics.ts'

/** A statement that Polis shows as representing a group, with the figures of the side it stands for. */
export type Representative = {
  readonly statement: string
  readonly nSuccess: number
  readonly nTrials: number
  readonly pSuccess: number
  readonly pTest: number
  readonly repness: number
  readonly repnessTest: number
  readonly repfulFor: 'agree' | 'disagree'
}

type Candidate = { readonly statement: string; readonly figures: GroupStatistics }

const SHOWN = 5

/** Polis' choice of at most five statements for a group, from candidates in column order. */
export function representative(candidates: readonly Candidate[]): Representative[] {
  const sufficient = candidates.filter(({ figures }) => isSufficient(figures))
  const bestAgree = pickBestAgree(candidates)
  if (sufficient.length === 0) {
    const only = bestAgree ?? pickBest(candidates)
    return only ? [finished(only)] : []
  }
  const ranked = sufficient
    .filter((each) => each !== bestAgree)
    .map(finished)
    .sort((a, b) => metric(b) - metric(a))
  const shown = (bestAgree ? [finished(bestAgree), ...ranked] : ranked).slice(0, SHOWN)
  return [
    ...shown.filter((each) => each.repfulFor === 'agree'),
    ...shown.filter((each) => each.repfulFor === 'disagree'),
  ]
}

const isSufficient = ({ rat, pat, rdt, pdt }: GroupStatistics): boolean =>
  (rat > SIGNIFICANT && pat > SIGNIFICANT) || (rdt > SIGNIFICANT && pdt > SIGNIFICANT)

function pickBest(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  for (const each of candidates) {
    const test = Math.max(each.figures.rat, each.figures.rdt)
    if (!best || test > finished(best).repnessTest) best = each
  }
  return best
}

/** Depends on the order of the candidates, as Polis' own rule does. */
function pickBestAgree(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  for (const each of candidates) if (beatsBestAgree(each.figures, best?.figures)) best = each
  return best
}

function beatsBestAgree(figures: GroupStatistics, current: GroupStatistics | undefined): boolean {
  const { na, nd, ra, rat, pa, pat } = figures
  if (na === 0 && nd === 0) return false
  if (!current) return pat > SIGNIFICANT || (ra > 1 && pa > 0.5)
  if (current.ra > 1) return ra * rat * pa * pat > current.ra * current.rat * current.pa * current.pat
  return pa * pat > current.pa * current.pat
}

function finished({ statement, figures }: Candidate): Representative {
  const agree = figures.rat > figures.rdt
  return {
    statement,
    nSuccess: agree ? figures.na : figures.nd,
    nTrials: figures.ns,
    pSuccess: agree ? figures.pa : figures.pd,
    pTest: agree ? figures.pat : figures.pdt,
    repness: agree ? figures.ra : figures.rd,
    repnessTest: agree ? figures.rat : figures.rdt,
    repfulFor: agree ? 'agree' : 'disagree',
  }
}

const metric = (each: Representative): number => each.repness * each.repnessTest * each.pSuccess * each.pTest
