import type { LedgerFault } from '../domain/ledger-check.ts'
import { checkLedger, type LedgerReport } from '../readers/ledger-report.ts'
import type { Owned } from './open-owner.ts'

const faultWords: Record<LedgerFault['kind'], (fault: LedgerFault) => string> = {
  empty: () =>
    'It has projects and not one entry. Every project leaves some: the whole ledger was taken away.',
  changed: (fault) =>
    `Entry ${'seq' in fault ? fault.seq : ''} was changed, or one before it was moved, added or taken away.`,
  missing: (fault) => `Entry ${'seq' in fault ? fault.seq : ''} has a seal and is gone.`,
  gap: (fault) => `After entry ${'after' in fault ? fault.after : ''} a seal is missing.`,
}

const sound = (report: LedgerReport): boolean => report.fault === null && report.strange.length === 0

function describe(report: LedgerReport): string {
  const lines = [
    `Organisation ${report.organisation}: ${report.entries} entries in the chain${report.waiting ? `, ${report.waiting} waiting for their seal` : ''}.`,
  ]
  if (report.fault) lines.push(`  WRONG: ${faultWords[report.fault.kind](report.fault)}`)
  if (report.strange.length > 0)
    lines.push(
      `  WRONG: ${report.strange.length} entries stand there without a seal: ${report.strange.slice(0, 10).join(', ')}`,
    )
  lines.push(`  Head: ${report.head}`)
  return lines.join('\n')
}

/** `evenground ledger verify [--head HASH]`: 0 when every chain is whole and the head, if asked for, is part of one. */
export async function ledgerVerify({ owner }: Owned, head: string | undefined): Promise<number> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    console.error('--head wants the 64 letters and digits of a seal, as the reply page shows it.')
    return 2
  }
  const reports = await checkLedger(owner, head)
  for (const report of reports) console.log(describe(report))
  if (reports.length === 0) console.log('There is no ledger yet.')
  const held = head === undefined || reports.some((report) => report.holdsHead)
  if (!held)
    console.log(
      'WRONG: the head you gave is in no chain. Something before it was changed, or it comes from another place.',
    )
  else if (head) console.log('The head you gave is part of the chain: nothing before it was changed.')
  return held && reports.every(sound) ? 0 : 1
}
