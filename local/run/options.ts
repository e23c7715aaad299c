import { asksForHelp, parseCommandLine } from '../../tools/command/command-line.ts'

/** The options of `npm start -- …`. */
export type Options = {
  data: string
  fresh: boolean
  port: number
  help: boolean
  seed: boolean
  history: boolean
}

/** Throws an Error with a readable message for anything unknown. */
export const parseOptions = (argv: readonly string[]): Options => {
  const help = asksForHelp(argv)
  const options = {
    data: { type: 'string', default: '.local' },
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    'no-seed': { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
  } as const
  const { values } = parseCommandLine({ options }, help ? [] : argv)
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error('--port takes a number from 0 to 65535')
  if (values.data === '') throw new Error('--data takes a folder')
  return {
    ...{ data: values.data, fresh: values.fresh, port, help },
    ...{ seed: !values['no-seed'], history: values.history },
  }
}
