// What a person may say to `npm start --`.
import { parseArgs } from 'node:util'

export const help = `npm start -- [what you want to change]

  --port 8080      the port to listen on (8080)
  --host 127.0.0.1 the address to listen on; 0.0.0.0 opens it to your network (127.0.0.1)
  --data FOLDER    where everything is kept (./data)
  --demo           begin with an example project
  --help           show this

DATABASE_URL=postgres://... uses a PostgreSQL 15 or later of yours instead of the one that comes along.`

const known = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  demo: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
}

/** Reads the flags: `{ flags }`, or `{ wrong }` with words for the person. */
export function readFlags(args) {
  let values
  try {
    values = parseArgs({ args, options: known, strict: true, allowPositionals: false }).values
  } catch (error) {
    return { wrong: `${error.message.split('. ')[0]}.\n\n${help}` }
  }
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : -1
  if (port < 0 || port > 65535)
    return { wrong: `--port wants a number from 0 to 65535, not "${values.port}".` }
  if (values.host === '') return { wrong: '--host wants an address, for example 127.0.0.1.' }
  if (values.data === '') return { wrong: '--data wants the name of a folder.' }
  return { flags: { ...values, port } }
}
