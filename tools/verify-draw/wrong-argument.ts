import type { ParseArgsOptionsConfig } from 'node:util'

/** What is wrong with an option: there is none of this name, it lacks its value, or it takes none. */
export type WrongArgument = { option: string; why: 'unknown' | 'needs-value' | 'takes-no-value' }

/** Finds the first option that a command does not take as it was given; undefined if all are right. */
export const wrongArgument = (
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): WrongArgument | undefined => {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  for (let at = 0; at < own.length; at += 1) {
    const [option = '', value] = (own[at] ?? '').split(/=(.*)/s)
    if (!/^-./.test(option)) continue
    const name = option.slice(2)
    const known = option.startsWith('--') && Object.hasOwn(options, name) ? options[name] : undefined
    if (!known) return { option, why: 'unknown' }
    if (known.type === 'boolean' && value !== undefined) return { option, why: 'takes-no-value' }
    if (known.type === 'boolean' || value !== undefined) continue
    at += 1
    const next = own[at]
    if (next === undefined || next.startsWith('-')) return { option, why: 'needs-value' }
  }
  return undefined
}
