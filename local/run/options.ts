import { parseArgs } from 'node:util'

/** What `npm start -- …` was asked for. */
export type Options = { data: string; fresh: boolean; port: number; help: boolean; seed: boolean }

export const usage = `Runs the whole service on this machine, from the synthesized stacks.

  npm start -- [options]

  --data DIR   where everything is kept (default .local); outlives a restart
  --fresh      throw away what DIR holds and start again
  --port N     port of the API (default 8787; 0 takes any free one)
  --no-seed    leave the world empty
  --help       this text

The last line of its output is: ready {"api":…,"docs":…,"mail":…,"token":…,"admin":…}
Ctrl+C stops everything.
`

/** Throws an Error, with a sentence for a person, on anything it does not know. */
export const parseOptions = (argv: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: '.local' },
      fresh: { type: 'boolean', default: false },
      port: { type: 'string', default: '8787' },
      'no-seed': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error('--port takes a number from 0 to 65535')
  if (values.data === '') throw new Error('--data takes a folder')
  return { data: values.data, fresh: values.fresh, port, help: values.help, seed: !values['no-seed'] }
}
