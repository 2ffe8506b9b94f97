import { statfsSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { faultOf } from '../channels/identity-provider.ts'
import { checkLedger } from '../readers/ledger-report.ts'
import { providerSettings } from '../start/provider-settings.ts'
import { readSafety } from '../store/database.ts'
import { sheetPutAwayAt } from '../store/installation.ts'
import type { Owned } from './open-owner.ts'

interface Finding {
  readonly name: string
  readonly state: 'well' | 'look' | 'wrong'
  readonly words: string
}

const finding = (name: string, state: Finding['state'], words: string): Finding => ({ name, state, words })

async function database({ app, version }: Owned): Promise<Finding> {
  const off = Object.entries(await readSafety(app)).filter(([, setting]) => setting !== 'on')
  return off.length === 0
    ? finding('Database', 'well', `PostgreSQL ${version} answers, and keeps what it acknowledged.`)
    : finding(
        'Database',
        'wrong',
        `It may lose what it acknowledged: ${off.map(([name]) => name).join(', ')} should be on.`,
      )
}

function disk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const gibibytes = (bavail * bsize) / 2 ** 30
  const words = `${gibibytes.toFixed(1)} GiB free where the data folder is.`
  return finding('Disk', gibibytes < 0.2 ? 'wrong' : gibibytes < 2 ? 'look' : 'well', words)
}

async function clock({ app }: Owned): Promise<Finding> {
  const before = Date.now()
  const { rows } = await app.pool.query<{ now: Date }>('select clock_timestamp() as now')
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - (before + Date.now()) / 2) / 1000
  return apart < 2
    ? finding('Clock', 'well', 'This machine and the database agree on the time.')
    : finding('Clock', 'wrong', `This machine and the database are ${apart.toFixed(0)} seconds apart.`)
}

async function mail(): Promise<Finding> {
  const server = process.env.EVENGROUND_SMTP
  if (!server)
    return finding('Mail', 'look', 'No mail server is set (EVENGROUND_SMTP). Mail waits in the outbox.')
  try {
    await createTransport(server).verify()
    return finding('Mail', 'well', 'The mail server answers.')
  } catch (failure) {
    return finding('Mail', 'wrong', `The mail server does not answer: ${(failure as Error).message}`)
  }
}

async function elsewhere(): Promise<readonly Finding[]> {
  const settings = providerSettings(process.env)
  if (!settings) return []
  const fault = await faultOf(settings)
  return [
    fault === undefined
      ? finding('Sign-in elsewhere', 'well', `${settings.name} answers.`)
      : finding(
          'Sign-in elsewhere',
          'wrong',
          `${settings.name} cannot vouch for anybody: ${fault}. Links by mail work still.`,
        ),
  ]
}

async function ledger({ owner }: Owned): Promise<Finding> {
  const broken = (await checkLedger(owner, undefined)).filter(
    (report) => report.fault || report.strange.length > 0,
  )
  return broken.length === 0
    ? finding('Ledger', 'well', 'Every chain is whole.')
    : finding('Ledger', 'wrong', 'A chain is broken. Run: evenground ledger verify')
}

async function sheet({ app }: Owned): Promise<Finding> {
  const at = await sheetPutAwayAt(app)
  return at
    ? finding('Recovery sheet', 'well', `Put away on ${at.toISOString().slice(0, 10)}.`)
    : finding(
        'Recovery sheet',
        'look',
        'Nobody said that it is put away. Print it: evenground recovery-sheet. Then: evenground recovery-sheet --put-away',
      )
}

function publicAddress(): Finding {
  const address = process.env.EVENGROUND_ADDRESS
  if (!address)
    return finding(
      'Public address',
      'look',
      'None is set (EVENGROUND_ADDRESS), so people can only sign in on this very machine.',
    )
  return address.startsWith('https://')
    ? finding('Public address', 'well', `${address}, over TLS.`)
    : finding(
        'Public address',
        'wrong',
        `${address} is not protected. Put a proxy with a certificate in front, and set an address that starts with https://`,
      )
}

const backup = finding(
  'Backup',
  'look',
  'Evenground makes no backups by itself yet. Copy the data folder while the server is stopped, or back up your PostgreSQL.',
)

const marks = { well: 'well ', look: 'LOOK ', wrong: 'WRONG' } as const

/** `evenground doctor`: what an installation needs, each with what to do. 1 when something is wrong. */
export async function doctor(owned: Owned, folder: string): Promise<number> {
  const findings = [
    await database(owned),
    disk(folder),
    await clock(owned),
    await mail(),
    ...(await elsewhere()),
    await ledger(owned),
    await sheet(owned),
    publicAddress(),
    backup,
  ]
  for (const { name, state, words } of findings) console.log(`${marks[state]}  ${name}: ${words}`)
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0
}
