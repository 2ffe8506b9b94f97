// Opens the database of a folder and keeps it open, to be killed.
import { chooseAccount } from '../../src/start/account.mjs'
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts'
import { query } from './query.ts'

const [folder = '', binaries = ''] = process.argv.slice(2)
const log = { info: () => {}, warn: () => {}, error: (message: string) => console.error(message) }
const { admin } = await openEmbedded({ folder, account: chooseAccount(folder), binaries, log })
await query(admin, 'create table kept (words text)')
await query(admin, "insert into kept values ('a quieter waiting room')")
console.log('written')
