import { asksForHelp, parseCommandLine } from '../../tools/command/command-line.ts'

/** The options of `npm start -- …`. */
export type Options = { data: string; fresh: boolean; port: number; help: boolean; seed: boolean }

export const usage = `Runs the service on this machine, from the synthesized stacks.

  npm start -- [options]

  --data DIR   data folder (default .local), kept across restarts
  --fresh      delete the data in DIR and start over
  --port N     port of the API (default 8787; 0 chooses a free one)
  --no-seed    start without sample data
  --help       show this help

The last line of its output is: ready {"api":…,"docs":…,"mail":…,"token":…,"admin":…}
Ctrl+C stops everything; the data stays in DIR.
`

/** Throws an Error with a readable message for anything unknown. */
export const parseOptions = (argv: readonly string[]): Options => {
  const help = asksForHelp(argv)
  const options = {
    data: { type: 'string', default: '.local' },
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    'no-seed': { type: 'boolean', default: false },
  } as const
  const { values } = parseCommandLine({ options }, help ? [] : argv)
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error('--port takes a number from 0 to 65535')
  if (values.data === '') throw new Error('--data takes a folder')
  return { data: values.data, fresh: values.fresh, port, help, seed: !values['no-seed'] }
}
