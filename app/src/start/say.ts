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

/** Prints the way into the example project; everything in it is invented. */
export function sayDemo(address: string, link: string): void {
  console.log(`Evenground is open at ${address}`)
  console.log(
    `\nThe example project, all of it made up. Come in once, within 15 minutes: ${address}/sign-in/link?token=${link}\n`,
  )
}
