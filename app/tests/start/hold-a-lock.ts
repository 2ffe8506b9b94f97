// Tries for the lock of a folder, says whether it got it, and keeps it until killed.
import { holdLock } from '../../src/start/lock.mjs'

const [folder = '', patience = '0'] = process.argv.slice(2)
const lock = await holdLock(folder, 'test', { patience: Number(patience) })
console.log(lock ? 'held' : 'refused')
setInterval(() => {}, 1_000)
