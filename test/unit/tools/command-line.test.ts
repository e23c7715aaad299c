import { describe, expect, test } from 'vitest'
import { asksForHelp, parseCommandLine } from '../../../tools/command/command-line.ts'

const options = { data: { type: 'string', default: '.local' } } as const

describe('a command line', () => {
  test('has options and arguments', () => {
    const { values, positionals } = parseCommandLine({ options, maxArguments: 1 }, ['who', '--data', 'd'])
    expect({ ...values, positionals }).toEqual({ data: 'd', positionals: ['who'] })
  })

  test.each([
    [['--dtaa', 'x'], "Unknown option '--dtaa'"],
    [['--data'], "Option '--data <value>' argument missing"],
    [['word'], "Unexpected argument 'word'"],
  ])('%j is rejected with an explanation', (args, message) => {
    expect(() => parseCommandLine({ options }, args)).toThrow(message)
  })

  test('shows help with --help, whatever else is given, but not after --', () => {
    expect(asksForHelp(['--nonsense', '-h'])).toBe(true)
    expect(asksForHelp(['--', '--help'])).toBe(false)
  })
})
