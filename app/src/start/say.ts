import { writeOut } from '../store/outside-key.ts'

/** Prints the recovery sheet: the key outside the database, which was made here. */
export function saySheet(key: Buffer): void {
  console.log(`
RECOVERY SHEET. Print this or write it down, and keep it away from this machine.
Without it, no backup of this place can be read after the machine is lost.

  ${writeOut(key)}

When it is put away, tell Evenground: npm run evenground -- recovery-sheet --put-away
`)
}

/** Prints where the program is reached and, while nobody looks after it, the one link for its first steward. */
export function sayFirstSteps(address: string, firstLink: string | undefined): void {
  console.log(`Evenground is open at ${address}`)
  if (firstLink) console.log(`\nYour first step, once: ${address}/start?token=${firstLink}\n`)
}

/** Prints where the devices of whoever is to answer reach it. */
export function sayNearby(address: string): void {
  console.log(`Phones and computers on this network reach it at ${address}\n`)
}

/** The doors of the example project: both hosts', and the key of somebody who answered. */
export interface DemoDoors {
  readonly hosts: readonly { readonly name: string; readonly link: string }[]
  readonly key: readonly string[]
}

/** Prints the ways into the example project; everything in it is invented. */
export function sayDemo(address: string, { hosts: [learned, lived], key }: DemoDoors): void {
  console.log(`Evenground is open at ${address}`)
  console.log(`
The example project. All of it is made up: the clinic, the people, what they say. Each link works once, within 15 minutes.

  Come in as ${learned?.name}, who works there:  ${address}/sign-in/link?token=${learned?.link}
  Come in as ${lived?.name}, who goes there:   ${address}/sign-in/link?token=${lived?.link}
  Come back as somebody who answered: ${address}/key
    with the key  ${key.join(' ')}
`)
}
